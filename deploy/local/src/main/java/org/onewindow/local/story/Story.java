package org.onewindow.local.story;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.onewindow.local.suite.Suite;

/**
 * The life of one company through one window, told while it happens.
 *
 * @param suite the running suite it is played on
 * @param application a form to use instead of the built-in one
 * @param out where it is told
 */
public record Story(Suite suite, Optional<Path> application, PrintStream out) {

    /** Plays the story; true only if every step of it held. */
    public boolean play() {
        out.println("演示故事尚未写成，未作任何检验。");
        out.println("The demo's story is not written yet; nothing was checked.");
        return false;
    }
}
