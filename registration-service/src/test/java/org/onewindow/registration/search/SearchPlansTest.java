package org.onewindow.registration.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** On 100,000 entities every list is read from an index, and little of it (REG-112a). */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class SearchPlansTest {

    /** Of about 4,000 that the table has. */
    private static final int FEW_PAGES = 600;

    private static final int PAGE = 51;

    private static final SmallEnterpriseBounds BOUNDS =
            new SmallEnterpriseBounds(
                    List.of(EntityType.LLC, EntityType.SOLE, EntityType.IND),
                    new BigDecimal("1000000"),
                    new BigDecimal("10000000"));

    private final DataSource database = GeneratedRegister.database();
    private final EntitySearch search = new EntitySearch(database);

    @ParameterizedTest
    @CsvSource({
        "云图, , , , , , entity_name_bigrams",
        "云图科技有限, , , , , , entity_name_bigrams",
        "云图, , , 440105, ACTIVE, , entity_name_bigrams",
        "有限公司, , , , , , entity_by_place",
        "科技, , , 440000, , , entity_by_place",
        ", , 林云, , , , entity_by_responsible_person",
        ", , 欧阳星河, 440100, , , entity_by_responsible_person",
        "科技, , 林云, , , , entity_by_responsible_person",
        ", , , 440105, , , entity_by_place",
        ", , , 440000, , , entity_by_place",
        ", , , 440000, STRUCK_OFF, , entity_by_status",
        ", , , , ACTIVE, , entity_by_status",
        ", , , 441400, , JSC, entity_by_type",
        ", , , 442000, LIQUIDATING, LLC, entity_by_status",
    })
    @Rule("REG-112a")
    void everySearchIsAnsweredByItsIndex(
            String name,
            String uscc,
            String person,
            String division,
            String status,
            String entityType,
            String index)
            throws SQLException {
        ListQuery query =
                EntitySearch.query(
                        Criteria.of(
                                new Criteria.Asked(
                                        name, uscc, person, division, status, entityType)));

        Explained explained = explained(query);

        assertThat(explained.scansTheTable()).as(explained.plan()).isFalse();
        assertThat(explained.uses(index)).as(explained.plan()).isTrue();
        assertThat(explained.pages()).as(explained.plan()).isLessThan(FEW_PAGES);
    }

    @Test
    @Rule("REG-112a")
    void aCodeIsLookedUpByThePrimaryKey() throws SQLException {
        String code =
                new Sql(database)
                        .query("select max(uscc) from entity", row -> row.getString(1))
                        .getFirst();

        Explained explained =
                explained(
                        EntitySearch.query(
                                Criteria.of(
                                        new Criteria.Asked(null, code, null, null, null, null))));

        assertThat(explained.uses("entity_pkey")).as(explained.plan()).isTrue();
        assertThat(explained.pages()).as(explained.plan()).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "440105, , , entity_by_",
        "440000, MICRO, , entity_by_",
        "100000, SMALL, , entity_by_",
        "440300, , SOLE, entity_by_",
        "440800, MICRO, LLC, entity_by_",
    })
    @Rule("REG-144")
    void theDirectoryIsReadFromAnIndexAndAgreesWithTheRule(
            String place, EntitySize size, EntityType type, String index) throws SQLException {
        EntitySearch.Directory directory =
                new EntitySearch.Directory(
                        new Jurisdiction(place),
                        BOUNDS,
                        Optional.ofNullable(size),
                        Optional.ofNullable(type));

        Explained explained = explained(EntitySearch.query(directory));
        List<String> listed =
                search.directory(directory, "", 100_000).stream().map(ListedEntity::uscc).toList();

        assertThat(explained.scansTheTable()).as(explained.plan()).isFalse();
        assertThat(explained.plan()).contains(index);
        assertThat(explained.pages()).as(explained.plan()).isLessThan(FEW_PAGES);
        assertThat(listed).isNotEmpty().isEqualTo(byTheRule(directory));
    }

    private List<String> byTheRule(EntitySearch.Directory directory) {
        record Row(String uscc, String place, EntityType type, BigDecimal capital) {}
        return new Sql(database)
                        .query(
                                "select uscc, authority_code, entity_type, capital_cny from entity"
                                        + " where status = 'ACTIVE' order by authority_code, uscc",
                                row ->
                                        new Row(
                                                row.getString(1),
                                                row.getString(2),
                                                EntityType.valueOf(row.getString(3)),
                                                row.getBigDecimal(4)))
                        .stream()
                        .filter(row -> directory.place().covers(new Jurisdiction(row.place())))
                        .filter(row -> directory.entityType().map(row.type()::equals).orElse(true))
                        .filter(
                                row -> {
                                    Optional<EntitySize> size =
                                            BOUNDS.sizeOf(row.type(), row.capital());
                                    return size.isPresent()
                                            && (directory.size().isEmpty()
                                                    || directory.size().equals(size));
                                })
                        .map(Row::uscc)
                        .toList();
    }

    @Test
    @Rule("REG-112a")
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Criteria criteria = Criteria.of(new Criteria.Asked("云图", null, null, "440000", null, null));
        List<ListedEntity> whole = search.search(criteria, "", 100_000);
        List<ListedEntity> paged = new ArrayList<>();
        List<ListedEntity> page = search.search(criteria, "", 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = search.search(criteria, ListQuery.cursorOf(page.getLast()), 7);
        }

        assertThat(whole).hasSizeGreaterThan(20).allMatch(row -> row.name().contains("云图"));
        assertThat(paged).isEqualTo(whole);
    }

    private Explained explained(ListQuery query) throws SQLException {
        return Explained.of(database, query.sql(PAGE), query.arguments());
    }
}
