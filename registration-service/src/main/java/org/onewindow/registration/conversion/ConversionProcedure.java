package org.onewindow.registration.conversion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.application.FactGathering;
import org.onewindow.registration.application.Procedure;
import org.onewindow.registration.application.Review;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.People;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.check.SetupReview;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;
import org.onewindow.registration.uscc.CreditCodeIssuer;

/** Turning an individual business into an enterprise (个体工商户转型为企业). */
@Singleton
class ConversionProcedure implements Procedure {

    static final String KIND = "CONVERSION";

    private final EntityRegister register;
    private final FactGathering gathering;
    private final CreditCodeIssuer codes;
    private final Conversion conversion;
    private final NameCorrections corrections;
    private final StoredJson json;

    @Inject
    ConversionProcedure(
            EntityRegister register,
            FactGathering gathering,
            CreditCodeIssuer codes,
            Conversion conversion,
            NameCorrections corrections,
            StoredJson json) {
        this.register = register;
        this.gathering = gathering;
        this.codes = codes;
        this.conversion = conversion;
        this.corrections = corrections;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ConversionForm form(String stored) {
        return json.read(stored, ConversionForm.class);
    }

    @Override
    public Inquiry inquiry(Dossier dossier) {
        return new Inquiry(dossier.about(), People.numberHashes(form(dossier.form()).target()));
    }

    @Override
    public List<String> promisers(Dossier dossier) {
        return People.promisers(form(dossier.form()).target());
    }

    /** The enterprise passes every rule of a set-up, and the business may become it. */
    @Override
    @Rule({"REG-154", "REG-155", "REG-157"})
    public Review review(Dossier dossier, Measures measures) {
        ConversionForm form = form(dossier.form());
        EntityFacts entity = register.representedBy(form.uscc(), dossier.owner());
        SetupFacts facts = gathering.of(dossier, form.target(), measures);
        SetupReview target = SetupReview.of(form.target(), facts);
        List<Finding> own = new ArrayList<>(ConversionRules.of(form, entity));
        own.addAll(
                ConversionRules.bundles(
                        form, entity.registered(), measures, corrections.isOverdue(entity.uscc())));
        List<Finding> all = new ArrayList<>(own);
        target.findings().stream().map(ConversionProcedure::inTarget).forEach(all::add);
        List<AppliedRule> rules =
                new ArrayList<>(SetupReview.applied(List.of("REG-155", "REG-157"), own));
        rules.addAll(target.appliedRules());
        return new Review(all, rules, facts.parameters(), Optional.empty());
    }

    private static Finding inTarget(Finding finding) {
        return Finding.at("/target" + finding.pointer(), finding.code(), finding.about());
    }

    @Override
    @Rule({"REG-110", "REG-155"})
    public String creditCode(Dossier dossier) {
        ConversionForm form = form(dossier.form());
        SetupForm target = form.target();
        return switch (form.chosen()) {
            case CHANGE_IN_PLACE -> form.uscc();
            case CANCEL_AND_SETUP ->
                    codes.issue(target.entityType(), target.authorityCode()).value();
        };
    }

    @Override
    public void carryOut(Dossier dossier, String uscc, Actor actor) {
        ConversionForm form = form(dossier.form());
        switch (form.chosen()) {
            case CHANGE_IN_PLACE -> conversion.inPlace(dossier, form, actor);
            case CANCEL_AND_SETUP -> conversion.underNewCode(dossier, form, uscc, actor);
        }
    }

    /** Others hear of a conversion when it is registered. */
    @Override
    public Optional<Object> event(Happening happening, Dossier dossier, List<String> reasons) {
        return Optional.empty();
    }
}
