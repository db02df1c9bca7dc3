package org.onewindow.local.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Folders;

/** Plays the demo's own chapters on the shared suite, each time with a company of another name. */
record Performance(Suite suite, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    static Form companyNamed(String tradeName) throws IOException {
        Path file = Folders.checkout().resolve("deploy/local/forms/llc.json");
        return Form.read(file).named("广州市海珠区" + tradeName + "科技有限公司");
    }

    /** As it is written: nothing is parked. */
    Story.Ending play(Form form) {
        return play(form, false, moment -> {});
    }

    /** While others pull plugs: officers decide what was rightly parked. */
    Story.Ending play(Form form, Moment.Listener disturbance) {
        return play(form, true, disturbance);
    }

    private Story.Ending play(Form form, boolean officersDecide, Moment.Listener listener) {
        Telling telling = new Telling(out);
        try (Quiet quiet = new Quiet(suite)) {
            Stage stage = Story.stage(suite, quiet, telling, officersDecide, PATIENCE, listener);
            Story.Ending ending = Story.play(stage, form);
            quiet.await();
            return ending;
        } finally {
            telling.summary();
        }
    }
}
