package org.onewindow.local.story;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The seven chapters of a form's story. */
record Chapters(Stage stage, Form form) {

    /** Entities whose law opens the simplified exit with a public notice (DER-010). */
    private static final Set<String> MAY_LEAVE_SIMPLY =
            Set.of("LLC", "JSC", "SOLE", "PGEN", "PSPE", "PLIM", "COOP", "COOPU");

    private static final Telling.Title NAME = new Telling.Title(1, "名称", "Name");
    private static final Telling.Title FORM = new Telling.Title(2, "一张表", "One form");
    private static final Telling.Title CONFIRMATION = new Telling.Title(3, "自动确认", "Confirmation");
    private static final Telling.Title LICENCE = new Telling.Title(4, "电子营业执照", "Licence");
    private static final Telling.Title FAN_OUT = new Telling.Title(5, "并联办理", "Fan-out");
    private static final Telling.Title OTHERS = new Telling.Title(6, "各方知晓", "The others hear");
    private static final Telling.Title EXIT = new Telling.Title(7, "退出", "Exit");

    Story.Ending play() {
        chapter(NAME, () -> new Naming(stage).play(form));
        OneForm.Ready ready = chapter(FORM, () -> new OneForm(stage).play(form));
        String failing = stage.outside().failOnce(stage, form);
        Confirmation.Registered entity =
                chapter(CONFIRMATION, () -> new Confirmation(stage).play(ready));
        stage.listener().at(Moment.ENTITY_IS_REGISTERED);
        String uscc = entity.uscc();
        chapter(LICENCE, () -> new LicenceInHand(stage).play(uscc));
        chapter(FAN_OUT, () -> new FanOut(stage, form).play(entity.applicationId(), failing));
        chapter(OTHERS, () -> new OthersHear(stage).play(form, uscc));
        if (!MAY_LEAVE_SIMPLY.contains(form.entityType())) {
            stage.tell(
                    "该类型的简易注销路径尚未开通，故事到此为止。",
                    "This type's way out is not built yet; its story ends here.");
            return new Story.Ending(entity.applicationId(), uscc, Optional.empty());
        }
        String exitCase = chapter(EXIT, () -> leave(uscc));
        return new Story.Ending(entity.applicationId(), uscc, Optional.of(exitCase));
    }

    private String leave(String uscc) {
        String exitCase = new Exit(stage).play(form, uscc);
        new AfterExit(stage).play(form, uscc, exitCase);
        return exitCase;
    }

    private void chapter(Telling.Title title, Runnable content) {
        stage.telling().chapter(title, stage.time()::now, content);
    }

    private <T> T chapter(Telling.Title title, Supplier<T> content) {
        AtomicReference<T> result = new AtomicReference<>();
        chapter(title, () -> result.set(content.get()));
        return result.get();
    }
}
