package org.onewindow.registration.scope;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.form.SetupForm;

/** Files the items that the applicant wants filed with the registration, for the departments. */
@Singleton
public class ItemFilings {

    private final CatalogueStore catalogues;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Sql sql;

    /** A filing, for everybody. */
    record Filing(
            String number,
            String uscc,
            String scopeItem,
            Optional<String> permitItem,
            String premises,
            LocalDate filedOn) {}

    @Inject
    ItemFilings(
            CatalogueStore catalogues, Outbox outbox, BusinessClock clock, DataSource database) {
        this.catalogues = catalogues;
        this.outbox = outbox;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * In the transaction that registers the entity or its change, after that event; what is filed
     * already is not filed twice.
     */
    @Rule("REG-063")
    public void file(String applicationId, String uscc, SetupForm form, Actor actor) {
        for (SetupForm.ScopeChoice choice : form.scopeItems()) {
            SetupForm.ItemFiling wanted = choice.filing();
            if (wanted != null) {
                catalogues
                        .current()
                        .scopeItem(choice.code())
                        .filter(item -> !isFiled(uscc, item))
                        .ifPresent(item -> file(applicationId, uscc, form, item, wanted, actor));
            }
        }
    }

    private void file(
            String applicationId,
            String uscc,
            SetupForm form,
            ScopeItem item,
            SetupForm.ItemFiling wanted,
            Actor actor) {
        LocalDate today = clock.today();
        String own = wanted.premises();
        String premises = own == null ? form.domicile().text() : own;
        String number = number(form.authorityCode(), today);
        sql.update(
                "insert into item_filing (number, uscc, scope_item, permit_item, premises, filed_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                number,
                uscc,
                item.code(),
                item.permitItem().orElse(null),
                premises,
                today);
        outbox.publish(
                new ItemFiled(
                        applicationId,
                        uscc,
                        number,
                        item.code(),
                        item.permitItem().orElse(null),
                        today,
                        premises),
                EventHeader.of(
                        Subject.uscc(uscc),
                        uscc,
                        new Jurisdiction(form.authorityCode()),
                        applicationId,
                        actor));
    }

    private boolean isFiled(String uscc, ScopeItem item) {
        return !sql.query(
                        "select 1 from item_filing where uscc = ? and scope_item = ?",
                        row -> true,
                        uscc,
                        item.code())
                .isEmpty();
    }

    private String number(String authority, LocalDate today) {
        long next =
                sql.query("select nextval('item_filing_number')", row -> row.getLong(1)).getFirst();
        return "备〔%d〕%s-%06d号".formatted(today.getYear(), authority, next);
    }

    /** The filings of an entity, by number. */
    List<Filing> of(String uscc) {
        return sql.query(
                "select number, uscc, scope_item, permit_item, premises, filed_on from item_filing"
                        + " where uscc = ? order by number",
                row ->
                        new Filing(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)),
                                row.getString(5),
                                row.getObject(6, LocalDate.class)),
                uscc);
    }
}
