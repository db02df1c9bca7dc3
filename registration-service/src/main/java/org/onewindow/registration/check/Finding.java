package org.onewindow.registration.check;

import org.onewindow.platform.refusal.Refusal;

/**
 * Something a rule found in a set-up.
 *
 * @param pointer JSON pointer into the form; empty for the whole
 * @param about what or who it is about; never a number of a person
 */
public record Finding(SetupCode code, String pointer, String about) {

    static Finding at(String pointer, SetupCode code) {
        return new Finding(code, pointer, "");
    }

    static Finding at(String pointer, SetupCode code, String about) {
        return new Finding(code, pointer, about);
    }

    public boolean stops() {
        return code.effect() == SetupCode.Effect.STOPS;
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
