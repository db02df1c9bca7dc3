package org.onewindow.licensing.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

/** The list that ships. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class ShippedPermitListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject PermitLists lists;
    @Inject DataSource database;

    @Test
    @Rule("LIC-001")
    void itHoldsThe47ItemsEachWithItsLegalBasis() {
        assertThat(lists.on(DAY).items()).hasSize(47).containsKeys("L01", "L47");
        assertThat(lists.on(DAY).items().values()).allMatch(item -> !item.legalBasis().isBlank());
    }

    @Test
    @Rule({"LIC-001", "LIC-003"})
    void aRestaurantNeedsTheFoodPermitAndPerhapsFireCheckAndDrain() {
        List<PermitList.Match> matches =
                lists.on(DAY).match(List.of(new ScopeItem("621001", "餐饮服务", List.of("L02"))));

        assertThat(matches)
                .filteredOn(PermitList.Match::isCertain)
                .extracting(match -> match.item().code())
                .containsExactly("L02");
        assertThat(matches)
                .filteredOn(match -> !match.isCertain())
                .extracting(match -> match.item().code())
                .containsExactlyInAnyOrder("L19", "L44");
    }

    @Test
    @Rule("LIC-001")
    void theServiceCannotAddAnItem() {
        assertThatThrownBy(
                        () -> new Sql(database).update("update permit_item set legal_basis = 'x'"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
    }
}
