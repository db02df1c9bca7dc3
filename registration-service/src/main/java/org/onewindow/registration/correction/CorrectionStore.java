package org.onewindow.registration.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityRegister;

/** The orders, as far as the actor may see them. */
@Singleton
class CorrectionStore implements PanacheRepositoryBase<NameCorrection, UUID> {

    private final EntityRegister register;
    private final Sql sql;

    @Inject
    CorrectionStore(EntityRegister register, DataSource database) {
        this.register = register;
        sql = new Sql(database);
    }

    /** The order that stands against this entity, or its draft. */
    Optional<NameCorrection> open(String uscc) {
        return find("uscc = ?1 and state in ?2", uscc, CorrectionState.open())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** For an officer of the place or the entity it is about; to others it is unknown (404). */
    @Rule("GEN-011")
    NameCorrection seen(UUID id, Actor actor) {
        NameCorrection correction =
                findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        register.requireReader(correction.uscc, correction.place(), actor);
        return correction;
    }

    /** The same, locked and unchanged since the actor read it. */
    NameCorrection taken(UUID id, @Nullable String ifMatch, Actor actor) {
        NameCorrection correction = seen(id, actor);
        getEntityManager().lock(correction, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.requireMatch(ifMatch, correction.version);
        return correction;
    }

    /** Orders in this state at the officer's authorities, oldest first. */
    List<NameCorrection> waiting(CorrectionState state, UUID after, int limit, Actor officer) {
        List<UUID> ids =
                sql.query(
                        """
                        select id from name_correction
                        where state = ? and id > ? and authority_code like any(?::text[])
                        order by id limit ?
                        """,
                        row -> row.getObject(1, UUID.class),
                        state.name(),
                        after,
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList(),
                        limit);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** The next number of a document of this authority in this year. */
    String nextNumber(int year, String authorityCode) {
        long number =
                sql.query("select nextval('name_correction_number')", row -> row.getLong(1))
                        .getFirst();
        return "名称纠正〔%d〕%s-%06d号".formatted(year, authorityCode, number);
    }
}
