package org.onewindow.platform.parameter;

import java.time.LocalDate;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** A value that a decision was made with: where it was found and since when it holds. */
public record UsedParameter(
        String code, String value, Jurisdiction jurisdiction, LocalDate validFrom) {}
