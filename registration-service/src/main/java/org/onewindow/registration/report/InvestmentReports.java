package org.onewindow.registration.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;

/** Pushes the report of a foreign investment to commerce. */
@Singleton
public class InvestmentReports {

    private final Outbox outbox;

    @Inject
    InvestmentReports(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * In the transaction that registers the entity; nothing for a domestic one.
     *
     * @return the report, for the task of commerce (T7)
     */
    @Rule("REG-082")
    public Optional<InvestmentReported> push(
            String applicationId,
            String uscc,
            String name,
            LocalDate establishedOn,
            SetupForm form,
            Actor actor) {
        if (form.investmentReport() == null) {
            return Optional.empty();
        }
        InvestmentReported report =
                InvestmentReported.of(
                        form,
                        name,
                        new InvestmentReported.Registration(applicationId, uscc, establishedOn));
        outbox.publish(
                report,
                EventHeader.of(
                        Subject.uscc(uscc),
                        uscc,
                        new Jurisdiction(form.authorityCode()),
                        applicationId,
                        actor));
        return Optional.of(report);
    }
}
