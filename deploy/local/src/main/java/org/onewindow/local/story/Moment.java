package org.onewindow.local.story;

/** Points of the story at which something else may happen: the journey tests pull plugs there. */
enum Moment {
    NAME_IS_ASKED,
    FORM_IS_SENT,
    FORM_IS_SUBMITTED,
    ENTITY_IS_REGISTERED,
    TASKS_ARE_OUT,
    EXIT_IS_OPENED,
    NOTICE_RUNS,
    EXIT_IS_FILED;

    /** Hears of the moments as they come. */
    interface Listener {
        void at(Moment moment);
    }
}
