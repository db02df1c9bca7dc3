package org.onewindow.deregistration.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one of our own services.
 *
 * @param investors given by registration alone
 */
record ExitFacts(@Nullable List<Statement> facts, @Nullable List<Facts.Investor> investors) {

    /** A statement as it is sent; the detail may be left out. */
    record Statement(String code, String result, @Nullable String detail) {}

    List<Facts.Fact> stated() {
        return facts == null
                ? List.of()
                : facts.stream()
                        .map(
                                said ->
                                        new Facts.Fact(
                                                said.code(), said.result(), text(said.detail())))
                        .toList();
    }

    static String text(@Nullable String detail) {
        return detail == null ? "" : detail;
    }
}
