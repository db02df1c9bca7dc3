package org.onewindow.registration.application;

import org.onewindow.registration.check.Finding;

/** Why an officer has to look at a case, or why it came back. */
public record Reason(String code, String zh, String en) {

    static Reason of(Finding finding) {
        return new Reason(finding.code().name(), finding.zh(), finding.en());
    }
}
