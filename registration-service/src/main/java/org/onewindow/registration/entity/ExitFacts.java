package org.onewindow.registration.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Digest;
import org.onewindow.registration.catalogue.CatalogueStore;

/** Gathers the register's own disqualifiers of an exit, fresh at every question. */
@Singleton
public class ExitFacts {

    private final Sql sql;
    private final CatalogueStore catalogues;

    @Inject
    ExitFacts(DataSource database, CatalogueStore catalogues) {
        sql = new Sql(database);
        this.catalogues = catalogues;
    }

    public List<ExitFact> of(EntityFacts entity) {
        return ExitFact.of(entity, counted(entity.uscc()), catalogues.current());
    }

    private ExitFact.Counted counted(String uscc) {
        return new ExitFact.Counted(
                texts(
                        "select distinct kind from entity_encumbrance"
                                + " where uscc = ? and released_on is null order by 1",
                        uscc),
                texts(
                        "select distinct member.uscc from entity_member member"
                                + " join entity on entity.uscc = member.uscc"
                                + " where member.id_hash = ? and entity.status <> 'DEREGISTERED'"
                                + " order by 1",
                        Digest.sha256(uscc)),
                texts(
                        "select uscc from entity where parent_uscc = ?"
                                + " and status <> 'DEREGISTERED' order by 1",
                        uscc));
    }

    private List<String> texts(String query, String argument) {
        return sql.query(query, row -> row.getString(1), argument);
    }
}
