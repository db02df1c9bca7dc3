package org.onewindow.registration.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.registration.application.Dossier;
import org.onewindow.registration.application.FactGathering;
import org.onewindow.registration.application.Procedure;
import org.onewindow.registration.application.Review;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.SetupReview;
import org.onewindow.registration.correction.NameCorrections;
import org.onewindow.registration.encumbrance.Encumbrances;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.measures.Measures;
import org.onewindow.registration.name.RegisteredNames;
import org.onewindow.registration.premises.Clusters;

/** Changing registered items (变更登记). */
@Singleton
class ChangeProcedure implements Procedure {

    static final String KIND = "CHANGE";

    private final EntityRegister register;
    private final FactGathering gathering;
    private final ChangeEffects effects;
    private final CatalogueStore catalogues;
    private final Calendars calendars;
    private final StoredJson json;
    private final Encumbrances encumbrances;
    private final NameCorrections corrections;
    private final RegisteredNames names;
    private final FollowUps followUps;
    private final Clusters clusters;

    @Inject
    ChangeProcedure(
            EntityRegister register,
            FactGathering gathering,
            ChangeEffects effects,
            CatalogueStore catalogues,
            Calendars calendars,
            StoredJson json,
            Encumbrances encumbrances,
            NameCorrections corrections,
            RegisteredNames names,
            FollowUps followUps,
            Clusters clusters) {
        this.register = register;
        this.gathering = gathering;
        this.effects = effects;
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.json = json;
        this.encumbrances = encumbrances;
        this.corrections = corrections;
        this.names = names;
        this.followUps = followUps;
        this.clusters = clusters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ChangeForm form(String stored) {
        return json.read(stored, ChangeForm.class);
    }

    @Override
    public Inquiry inquiry(Dossier dossier) {
        Stream<String> present =
                dossier.about().flatMap(register::find).map(EntityFacts::registered).stream()
                        .flatMap(entry -> Representation.numbersOfResponsible(entry).stream());
        return new Inquiry(
                dossier.about(),
                Stream.concat(
                                form(dossier.form()).parties().stream().map(Party::numberHash),
                                present)
                        .distinct()
                        .toList());
    }

    /** Every document of a change comes with it. */
    @Override
    public List<String> promisers(Dossier dossier) {
        return List.of();
    }

    @Override
    public Review review(Dossier dossier, Measures measures) {
        ChangeForm form = form(dossier.form());
        EntityFacts entity = register.representedBy(form.uscc(), dossier.owner());
        ChangeFacts facts = facts(dossier, form, entity, measures);
        List<Finding> findings = new ArrayList<>(ChangeReview.of(form, facts));
        findings.addAll(MoveRules.name(nameThere(facts)));
        return new Review(
                findings,
                SetupReview.applied(ChangeReview.RULES, findings),
                facts.setUp().parameters(),
                Optional.empty());
    }

    private Optional<RegisteredNames.There> nameThere(ChangeFacts facts) {
        String name = facts.after().name();
        return name != null && MoveRules.takesNameAlong(facts)
                ? Optional.of(
                        names.at(
                                facts.after().authorityCode(),
                                name,
                                facts.after().entityType(),
                                facts.entity().uscc()))
                : Optional.empty();
    }

    private ChangeFacts facts(
            Dossier dossier, ChangeForm form, EntityFacts entity, Measures measures) {
        Registered before = entity.registered();
        return new ChangeFacts(
                gathering
                        .of(dossier, Amended.asSetUp(form, before), measures)
                        .under(gathering.parent(Optional.ofNullable(before.parentUscc()))),
                entity,
                Amended.entry(form, before, catalogues.current()),
                encumbrances.frozenHolders(entity.uscc()),
                standing(entity.uscc()),
                gathering.bars(List.copyOf(Representation.numbersOfResponsible(before))),
                calendars.current());
    }

    private ChangeFacts.Standing standing(String uscc) {
        return new ChangeFacts.Standing(
                corrections.isOverdue(uscc),
                followUps.isOverdue(FollowUps.Kind.LEGAL_REPRESENTATIVE, uscc),
                clusters.isMember(uscc));
    }

    /** The code never changes, whatever else does (REG-110). */
    @Override
    @Rule({"REG-110", "INV-06"})
    public String creditCode(Dossier dossier) {
        return form(dossier.form()).uscc();
    }

    @Override
    public void carryOut(Dossier dossier, String uscc, Actor actor) {
        effects.carryOut(dossier, form(dossier.form()), actor);
    }

    /** Others hear of a change when it is registered, by {@code EntityChanged}. */
    @Override
    public Optional<Object> event(Happening happening, Dossier dossier, List<String> reasons) {
        return Optional.empty();
    }
}
