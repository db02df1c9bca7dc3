package org.onewindow.registration.encumbrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.encumbrance.EncumbranceRules.Burden;
import org.onewindow.registration.entity.Registered;

class EncumbranceRulesTest {

    private static final Registered.Share MILLION =
            new Registered.Share(new BigDecimal("1000000.00"), null, null, null);

    @Test
    @Rule("REG-160")
    void noPartOfAShareIsPledgedTwice() {
        List<Burden> inForce = List.of(new Burden(Kind.PLEDGE, new BigDecimal("600000.00")));

        assertThat(against(Kind.PLEDGE, "400000.00", inForce)).isEmpty();
        assertThat(against(Kind.PLEDGE, "400000.01", inForce))
                .contains(EncumbranceProblem.AMOUNT_EXCEEDS_SHARE);
    }

    @Test
    @Rule("REG-159")
    void aCourtFreezesWhatIsPledgedButNoMoreThanThereIs() {
        List<Burden> inForce = List.of(new Burden(Kind.PLEDGE, new BigDecimal("600000.00")));

        assertThat(against(Kind.FREEZE, "1000000.00", inForce)).isEmpty();
        // Above what the register knows: the notice is executed as it stands.
        assertThat(against(Kind.FREEZE, "1000000.01", inForce)).isEmpty();
    }

    @Test
    @Rule("REG-159")
    void aFrozenShareIsNotPledged() {
        List<Burden> inForce = List.of(new Burden(Kind.FREEZE, BigDecimal.ONE));

        assertThat(against(Kind.PLEDGE, "1.00", inForce))
                .contains(EncumbranceProblem.EQUITY_FROZEN);
        assertThat(EncumbranceRules.isFrozen(inForce)).isTrue();
        assertThat(EncumbranceRules.isFrozen(List.of())).isFalse();
    }

    @Test
    @Rule("REG-159")
    void aShareWithoutAnAmountIsNotMeasured() {
        assertThat(EncumbranceRules.against(Kind.FREEZE, new BigDecimal("5"), null, List.of()))
                .isEmpty();
    }

    @Test
    @Rule({"REG-159", "REG-160", "GEN-011"})
    void aConnectorReportsWhatItsOwnDepartmentDoes() {
        assertThat(Kind.FREEZE.mayBeRecordedBy(connector("court"))).isTrue();
        assertThat(Kind.FREEZE.mayBeRecordedBy(connector("tax"))).isFalse();
        assertThat(Kind.PLEDGE.mayBeRecordedBy(connector("court"))).isFalse();
        assertThat(Kind.CHATTEL_MORTGAGE.mayBeRecordedBy(connector("movables-register"))).isTrue();
        assertThat(Kind.PLEDGE.mayBeRecordedBy(actor(Role.REGISTRAR, Optional.empty()))).isTrue();
        assertThat(Kind.PLEDGE.mayBeRecordedBy(actor(Role.APPLICANT, Optional.of("court"))))
                .isFalse();
    }

    private static Optional<EncumbranceProblem> against(
            Kind kind, String amount, List<Burden> inForce) {
        return EncumbranceRules.against(kind, new BigDecimal(amount), MILLION, inForce);
    }

    private static Actor connector(String department) {
        return actor(Role.DEPT_CONNECTOR, Optional.of(department));
    }

    private static Actor actor(Role role, Optional<String> department) {
        return new Actor("somebody", Set.of(role), List.of(), department);
    }
}
