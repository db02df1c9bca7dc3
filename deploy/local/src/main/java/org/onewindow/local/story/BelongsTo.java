package org.onewindow.local.story;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.testkit.Folders;

/** Before a branch's own story: what it belongs to is registered, since the suite is fresh. */
record BelongsTo(Stage stage) {

    private static final Telling.Title TITLE = new Telling.Title(0, "所从属主体", "What it belongs to");

    /** The example of the parent's type under the parent's name; empty for what is no branch. */
    static Optional<Form> parentOf(Form form) throws IOException {
        if (form.parentName().isEmpty()) {
            return Optional.empty();
        }
        String type = form.content().at("/parent/entityType").asText().toLowerCase(Locale.ROOT);
        String file = "deploy/local/forms/" + type + ".json";
        return Optional.of(Form.read(Folders.checkout().resolve(file)).named(form.parentName()));
    }

    /** The branch's form with the credit code of what is registered now. */
    Form play(Form branch, Form parent) {
        String[] uscc = new String[1];
        stage.telling().chapter(TITLE, stage.time()::now, () -> uscc[0] = registered(parent));
        return branch.under(uscc[0]);
    }

    private String registered(Form parent) {
        stage.applicant()
                .post("/registration/v1/name-reservations", Naming.wish(parent))
                .expect(201);
        OneForm.Ready ready = new OneForm(stage).play(parent);
        return new Confirmation(stage).play(ready).uscc();
    }
}
