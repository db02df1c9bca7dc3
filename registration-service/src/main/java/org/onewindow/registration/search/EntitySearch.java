package org.onewindow.registration.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;

/** Lists entities of the register; each question is answered by an index (REG-112a, REG-144). */
@Singleton
class EntitySearch {

    private final Sql sql;

    @Inject
    EntitySearch(DataSource database) {
        sql = new Sql(database);
    }

    List<ListedEntity> search(Criteria criteria, String after, int limit) {
        return list(query(criteria).after(after), limit);
    }

    @Rule("REG-112a")
    static ListQuery query(Criteria criteria) {
        ListQuery query = new ListQuery().in(criteria.place());
        criteria.uscc().ifPresent(code -> query.where("uscc = ?", code));
        criteria.nameKey()
                .ifPresent(
                        key ->
                                query.where("bigrams(search_name) @> bigrams(?)", key)
                                        .where("strpos(search_name, ?) > 0", key));
        criteria.person().ifPresent(name -> query.where("responsible_person = ?", name));
        criteria.status().ifPresent(status -> query.where("status = ?", status.name()));
        criteria.entityType().ifPresent(type -> query.where("entity_type = ?", type.name()));
        return query;
    }

    /** Small enterprises of a place, of one size and type or of all. */
    record Directory(
            Jurisdiction place,
            SmallEnterpriseBounds bounds,
            Optional<EntitySize> size,
            Optional<EntityType> entityType) {}

    List<ListedEntity> directory(Directory directory, String after, int limit) {
        return list(query(directory).after(after), limit);
    }

    @Rule("REG-144")
    static ListQuery query(Directory directory) {
        SmallEnterpriseBounds bounds = directory.bounds();
        ListQuery query =
                new ListQuery()
                        .where("status = ?", EntityStatus.ACTIVE.name())
                        .in(Optional.of(directory.place()));
        directory
                .entityType()
                .ifPresentOrElse(
                        type -> query.where("entity_type = ?", type.name()),
                        () -> query.where("entity_type = any(?)", bounds.typeNames()));
        if (directory.size().equals(Optional.of(EntitySize.SMALL))) {
            return query.where(
                    "capital_cny > ? and capital_cny <= ?", bounds.micro(), bounds.small());
        }
        BigDecimal most = directory.size().isPresent() ? bounds.micro() : bounds.small();
        return query.where("(capital_cny <= ? or entity_type = 'IND')", most);
    }

    private List<ListedEntity> list(ListQuery query, int limit) {
        return sql.query(query.sql(limit), ListedEntity::of, query.arguments());
    }
}
