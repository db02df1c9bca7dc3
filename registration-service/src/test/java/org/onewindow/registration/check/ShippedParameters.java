package org.onewindow.registration.check;

import java.time.LocalDate;
import org.onewindow.platform.parameter.ParameterSet;

/** The parameters that ship, for tests of other packages: those of 440105. */
public final class ShippedParameters {

    private ShippedParameters() {}

    public static ParameterSet on(LocalDate day) {
        return TestFacts.parameters(day);
    }
}
