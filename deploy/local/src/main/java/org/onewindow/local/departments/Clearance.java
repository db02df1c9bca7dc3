package org.onewindow.local.departments;

/**
 * A department's word on a company's exit.
 *
 * @param result PASS or FAIL
 */
record Clearance(String result, String detail) {

    static final Clearance NOTHING_OPEN = new Clearance("PASS", "nothing is open");

    Clearance {
        if (!result.equals("PASS") && !result.equals("FAIL")) {
            throw new IllegalArgumentException("result is PASS or FAIL");
        }
    }
}
