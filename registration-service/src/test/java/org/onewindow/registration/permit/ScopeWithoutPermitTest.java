package org.onewindow.registration.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.Within;

class ScopeWithoutPermitTest {

    private static final LocalDate MARCH_2 = LocalDate.parse("2026-03-02");

    @Test
    @Rule("REG-065")
    void thirtyDaysRunFromTheEndOfThePermit() {
        Within time = ScopeWithoutPermit.time(MARCH_2, ShippedParameters.at("440105", MARCH_2));

        assertThat(time.from().plus(time.period())).isEqualTo("2026-04-01");
    }

    @Test
    @Rule("REG-065")
    void anItemIsWithoutPermitOnceTheLastOneHasEnded() {
        HeldPermit stands = new HeldPermit(UUID.randomUUID(), "L02", Optional.empty(), false);
        HeldPermit first = ended(MARCH_2, false);
        HeldPermit last = ended(MARCH_2.plusDays(3), false);

        assertThat(ScopeWithoutPermit.lastToEnd(List.of())).isEmpty();
        assertThat(ScopeWithoutPermit.lastToEnd(List.of(first, stands))).isEmpty();
        assertThat(ScopeWithoutPermit.lastToEnd(List.of(last, first))).contains(last);
        assertThat(ScopeWithoutPermit.lastToEnd(List.of(first, ended(MARCH_2.plusDays(9), true))))
                .isEmpty();
    }

    private static HeldPermit ended(LocalDate on, boolean withEntity) {
        return new HeldPermit(UUID.randomUUID(), "L02", Optional.of(on), withEntity);
    }

    @Test
    @Rule("REG-065")
    void onlyWhatMayNotBeDoneWithoutThePermitNeedsIt() {
        Registered.Scope post = item(ScopeItem.Kind.POST, "L02");
        Registered.Scope pre = item(ScopeItem.Kind.PRE, "L02", "L41");

        assertThat(
                        ScopeWithoutPermit.needing(
                                "L02",
                                List.of(
                                        post,
                                        pre,
                                        item(ScopeItem.Kind.FILING, "L02"),
                                        item(ScopeItem.Kind.GENERAL),
                                        item(ScopeItem.Kind.POST, "L05"))))
                .containsExactly(post, pre);
    }

    private static Registered.Scope item(ScopeItem.Kind kind, String... permitItems) {
        return new Registered.Scope("621001", "餐饮服务", kind, "6210", false, List.of(permitItems));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("REG-065")
    void whoeverIsBeingWoundUpIsLeavingAlready(EntityStatus status) {
        boolean goesOn = status == EntityStatus.ACTIVE || status == EntityStatus.DORMANT;

        assertThat(ScopeWithoutPermit.binds(status)).isEqualTo(goesOn);
    }
}
