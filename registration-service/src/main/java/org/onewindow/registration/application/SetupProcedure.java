package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.People;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.check.SetupReview;
import org.onewindow.registration.check.ToleranceChecks;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;
import org.onewindow.registration.uscc.CreditCodeIssuer;

/** Setting up an entity (设立登记). */
@Singleton
class SetupProcedure implements Procedure {

    static final String KIND = "SETUP";

    private final FactGathering gathering;
    private final Confirmation confirmation;
    private final CreditCodeIssuer codes;
    private final StoredJson json;

    @Inject
    SetupProcedure(
            FactGathering gathering,
            Confirmation confirmation,
            CreditCodeIssuer codes,
            StoredJson json) {
        this.gathering = gathering;
        this.confirmation = confirmation;
        this.codes = codes;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SetupForm form(String stored) {
        return json.read(stored, SetupForm.class);
    }

    @Override
    public Inquiry inquiry(Dossier dossier) {
        SetupForm form = form(dossier.form());
        return new Inquiry(Optional.empty(), People.numberHashes(form), People.holdersHashes(form));
    }

    @Override
    public List<String> promisers(Dossier dossier) {
        return People.promisers(form(dossier.form()));
    }

    @Override
    public Review review(Dossier dossier, Measures measures) {
        SetupForm form = form(dossier.form());
        SetupFacts facts = gathering.of(dossier, form, measures);
        SetupReview review = SetupReview.of(form, facts);
        return new Review(
                review.findings(), review.appliedRules(), facts.parameters(), later(form, facts));
    }

    @Rule("REG-097")
    static Optional<Review.Later> later(SetupForm form, SetupFacts facts) {
        List<String> missing = ToleranceChecks.outstanding(form, facts);
        SetupForm.Tolerance commitment = form.tolerance();
        return missing.isEmpty() || commitment == null
                ? Optional.empty()
                : Optional.of(
                        new Review.Later(
                                missing,
                                ToleranceChecks.workingDays(facts.measures(), facts.parameters()),
                                commitment.textVersion()));
    }

    @Override
    @Rule("REG-110")
    public String creditCode(Dossier dossier) {
        SetupForm form = form(dossier.form());
        return codes.issue(
                        form.entityType(),
                        Optional.ofNullable(form.parent()).map(SetupForm.Parent::entityType),
                        form.authorityCode())
                .value();
    }

    @Override
    public void carryOut(Dossier dossier, String uscc, Actor actor) {
        confirmation.register(dossier, form(dossier.form()), uscc, actor);
    }

    @Override
    @Rule({"EVT-02", "EVT-03"})
    public Optional<Object> event(Happening happening, Dossier dossier, List<String> reasons) {
        String id = dossier.id().toString();
        return Optional.of(
                switch (happening) {
                    case SUBMITTED -> submitted(id, form(dossier.form()));
                    case RETURNED -> new SetupReturned(id, reasons);
                    case REFUSED -> new SetupRefused(id, reasons);
                    case WITHDRAWN -> new SetupWithdrawn(id, reasons);
                    case LAPSED -> new SetupLapsed(id, reasons);
                });
    }

    private static SetupSubmitted submitted(String id, SetupForm form) {
        return new SetupSubmitted(
                id,
                form.entityType().name(),
                Optional.ofNullable(form.name()).orElse(""),
                form.authorityCode(),
                form.scopeItems().stream().map(SetupForm.ScopeChoice::code).toList(),
                form.jointPermits().isEmpty() ? null : form.jointPermits());
    }
}
