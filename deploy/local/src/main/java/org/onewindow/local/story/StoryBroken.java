package org.onewindow.local.story;

/** A step of the story did not hold: what was expected, and what came instead. */
final class StoryBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoryBroken(String what) {
        super(what);
    }

    StoryBroken(String what, Throwable cause) {
        super(what, cause);
    }

    /** Goes on only if the step held. */
    static void unless(boolean held, String what) {
        if (!held) {
            throw new StoryBroken(what);
        }
    }
}
