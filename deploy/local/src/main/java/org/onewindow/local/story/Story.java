package org.onewindow.local.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Folders;

/**
 * The life of one company through one window, told while it happens: by HTTP through the one
 * address, as its applicant, creditor and officers would do it.
 *
 * @param suite the running suite it is played on
 * @param application a form to use instead of the built-in one
 * @param out where it is told
 */
public record Story(Suite suite, Optional<Path> application, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Plays the story; true only if every step of it held. */
    public boolean play() throws IOException {
        Path file = application.orElse(Folders.checkout().resolve("deploy/local/forms/llc.json"));
        Form form = Form.read(file);
        Optional<Form> parent = BelongsTo.parentOf(form);
        boolean ownForm = application.isPresent();
        Telling telling = new Telling(out);
        telling.opening(form.name().isEmpty() ? form.entityType() : form.name(), suite.url());
        try (Quiet quiet = new Quiet(suite)) {
            Stage stage = stage(suite, quiet, telling, ownForm, PATIENCE, moment -> {});
            play(stage, parent.map(first -> new BelongsTo(stage).play(form, first)).orElse(form));
        } catch (StoryBroken | IllegalStateException broken) {
            telling.failure(String.valueOf(broken.getMessage()));
        }
        telling.summary();
        return telling.allHeld();
    }

    static Stage stage(
            Suite suite,
            Quiet quiet,
            Telling telling,
            boolean officersDecide,
            Duration patience,
            Moment.Listener listener) {
        People people = new People(suite.url(), suite.tokens(), patience);
        return new Stage(
                people,
                new BusinessTime(people.user("admin"), quiet::await),
                telling,
                new OutsideWorld(people.anybody(), people.user("admin")),
                officersDecide,
                listener);
    }

    /** The chapters in their order; returns what became of the entity. */
    static Ending play(Stage stage, Form form) {
        return new Chapters(stage, form).play();
    }

    /** The ids by which the whole story can be found again. */
    record Ending(String applicationId, String uscc, Optional<String> exitCaseId) {}
}
