package org.onewindow.local.story;

/**
 * What every chapter needs.
 *
 * @param officersDecide whether a case that was parked for an officer is decided by one; in the
 *     story as it is written nothing is parked
 */
record Stage(
        People people,
        BusinessTime time,
        Telling telling,
        OutsideWorld outside,
        boolean officersDecide,
        Moment.Listener listener) {

    static final String APPLICANT = "applicant";

    Client applicant() {
        return people.user(APPLICANT);
    }

    void tell(String zh, String en) {
        telling.event(zh, en);
    }
}
