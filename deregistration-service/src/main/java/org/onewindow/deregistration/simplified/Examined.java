package org.onewindow.deregistration.simplified;

import org.onewindow.deregistration.check.Checks;
import org.onewindow.platform.parameter.ParameterSet;

/**
 * What a decision rests on.
 *
 * @param parameters the values of the case's place on the day; they remember what was used
 */
record Examined(Checks checks, Signatories signed, ParameterSet parameters) {}
