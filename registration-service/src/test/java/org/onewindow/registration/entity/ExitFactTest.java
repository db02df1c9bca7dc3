package org.onewindow.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.ScopeItem;

class ExitFactTest {

    private static final Catalogues CATALOGUES = Catalogues.shipped();
    private static final ExitFact.Counted NOTHING =
            new ExitFact.Counted(List.of(), List.of(), List.of());

    @Test
    @Rule("DER-011")
    void aCompanyWithNothingAgainstItPassesAllSix() {
        assertThat(ExitFact.of(entity(EntityStatus.ACTIVE, false, false), NOTHING, CATALOGUES))
                .extracting(ExitFact::code, ExitFact::fails)
                .containsExactly(
                        tuple("D2"),
                        tuple("D5"),
                        tuple("D6"),
                        tuple("D10"),
                        tuple("D13"),
                        tuple("D16"));
    }

    private static org.assertj.core.groups.Tuple tuple(String code) {
        return org.assertj.core.groups.Tuple.tuple(code, false);
    }

    @Test
    @Rule("DER-011")
    void eachFactFailsForItsOwnReason() {
        ExitFact.Counted all =
                new ExitFact.Counted(
                        List.of("PLEDGE"),
                        List.of("91440105MA5XK7T09E"),
                        List.of("91440105MA7LLJY1XG"));

        assertThat(failing(entity(EntityStatus.REVOKED, false, false), NOTHING))
                .containsExactly("D2");
        assertThat(failing(entity(EntityStatus.CANCELLED, false, false), NOTHING))
                .containsExactly("D2");
        assertThat(failing(entity(EntityStatus.ACTIVE, false, false), all))
                .containsExactly("D5", "D6", "D10");
        assertThat(failing(entity(EntityStatus.ACTIVE, true, false), NOTHING))
                .containsExactly("D13");
        assertThat(failing(entity(EntityStatus.ACTIVE, false, true), NOTHING))
                .containsExactly("D16");
    }

    private static List<String> failing(EntityFacts entity, ExitFact.Counted counted) {
        return ExitFact.of(entity, counted, CATALOGUES).stream()
                .filter(ExitFact::fails)
                .map(ExitFact::code)
                .toList();
    }

    /** Its one scope item, water transport, is restricted for foreign investment. */
    private static EntityFacts entity(EntityStatus status, boolean fdi, boolean listed) {
        Registered registered =
                new Registered(
                        "某某有限公司",
                        EntityType.LLC,
                        fdi,
                        "440105",
                        new Registered.Domicile("440105001", "某路1号"),
                        "林晓云",
                        null,
                        List.of(
                                new Registered.Scope(
                                        "552201",
                                        "国内水路货物运输",
                                        ScopeItem.Kind.POST,
                                        "5522",
                                        true,
                                        List.of())),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of());
        return new EntityFacts(
                "91440105MA5XK7T09E",
                new UUID(0, 1),
                registered,
                status,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                Optional.empty(),
                1,
                listed,
                false,
                false,
                0);
    }
}
