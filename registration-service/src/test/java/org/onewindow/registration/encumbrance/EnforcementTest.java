package org.onewindow.registration.encumbrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered.Investor;
import org.onewindow.registration.entity.Registered.Share;

/** A court's order passes the frozen part of a share, and all that hangs on it. */
class EnforcementTest {

    private static final List<Investor> MEMBERS =
            List.of(member("lin", "600000", "300000"), member("chen", "400000", "100000"));

    @ParameterizedTest
    @CsvSource({
        "600000, wang, wang 600000/300000 chen 400000/100000",
        "900000, wang, wang 600000/300000 chen 400000/100000",
        "200000, wang, lin 400000/200000 wang 200000/100000 chen 400000/100000",
        "200000, chen, lin 400000/200000 chen 600000/200000"
    })
    @Rule("REG-159")
    void theFrozenPartPassesWithWhatIsPaidIn(BigDecimal frozen, String to, String members) {
        List<Investor> after =
                Enforcement.transferred(
                        MEMBERS, "lin", frozen, new Investor(to, to, "", null, true));

        assertThat(shown(after)).containsExactlyInAnyOrderElementsOf(shown(members));
        assertThat(after).extracting(Investor::role).containsOnly("SHAREHOLDER");
    }

    private static List<String> shown(List<Investor> members) {
        return members.stream()
                .map(
                        each ->
                                each.name()
                                        + " "
                                        + share(each).amount().toBigInteger()
                                        + "/"
                                        + Objects.requireNonNull(share(each).paidIn())
                                                .toBigInteger())
                .toList();
    }

    private static Share share(Investor member) {
        return Objects.requireNonNull(member.share());
    }

    private static List<String> shown(String members) {
        return List.of(members.split(" (?=[a-z])"));
    }

    private static Investor member(String name, String amount, String paidIn) {
        return new Investor(
                name,
                name,
                "SHAREHOLDER",
                new Share(
                        new BigDecimal(amount),
                        new BigDecimal(paidIn),
                        LocalDate.parse("2030-12-31"),
                        null),
                true);
    }
}
