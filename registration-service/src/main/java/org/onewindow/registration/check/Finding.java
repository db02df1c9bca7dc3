package org.onewindow.registration.check;

import org.onewindow.platform.refusal.Refusal;

/**
 * Something a rule found in a form.
 *
 * @param pointer JSON pointer into the form; empty for the whole
 * @param about what or who it is about; never a number of a person
 */
public record Finding(FindingCode code, String pointer, String about) {

    public static Finding at(String pointer, FindingCode code) {
        return new Finding(code, pointer, "");
    }

    public static Finding at(String pointer, FindingCode code, String about) {
        return new Finding(code, pointer, about);
    }

    public boolean stops() {
        return code.effect() == FindingCode.Effect.STOPS;
    }

    public boolean needsOfficer() {
        return code.effect() == FindingCode.Effect.REVIEW;
    }

    public String zh() {
        return code.zh().formatted(about);
    }

    public String en() {
        return code.en().formatted(about);
    }

    public Refusal.Item item() {
        return new Refusal.Item(pointer, code.name(), zh(), en());
    }
}
