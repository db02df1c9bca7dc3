package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.name.NameChecker.Checked;

/**
 * Reserves a name: checked by itself and against the books while nobody else can take one near it.
 */
@ApplicationScoped
class ReserveName {

    private static final List<String> RULES =
            List.of(
                    "REG-040", "REG-041", "REG-042", "REG-043", "REG-044", "REG-045", "REG-046",
                    "REG-047", "REG-048", "REG-049", "REG-054");

    private final NameDesk desk;
    private final NameBooks books;
    private final NameReservations reservations;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Decisions decisions;

    ReserveName(
            NameDesk desk,
            NameBooks books,
            NameReservations reservations,
            Deadlines deadlines,
            Outbox outbox,
            Decisions decisions) {
        this.desk = desk;
        this.books = books;
        this.reservations = reservations;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.decisions = decisions;
    }

    /**
     * What an applicant asks for.
     *
     * @param needsPriorApproval the set-up or a scope item does, so the name is kept a year
     * @param liabilityAccepted for confusion with a similar name (REG-049)
     * @param evidence reference of what opens a closed word; an officer looks at it at set-up
     */
    record Wish(
            ProposedName proposed,
            Claimant claimant,
            boolean needsPriorApproval,
            boolean liabilityAccepted,
            Optional<String> evidence) {}

    /**
     * @throws Refusal 422 with the code of the first finding that blocks, all findings and free
     *     names near it
     */
    @Transactional
    @Rule({"REG-050", "REG-055"})
    NameHold reserve(Wish wish, Actor actor) {
        ProposedName proposed = wish.proposed();
        ParameterSet parameters = desk.parameters(proposed);
        NameLimits limits = NameLimits.of(parameters);
        Checked alone = desk.checker().check(proposed);
        if (!alone.isBlocked()) {
            books.lock(alone.claim());
            books.lapsed(alone.claim(), desk.today()).forEach(reservations::expire);
        }
        Checked checked = desk.check(proposed, wish.claimant(), limits);
        refuseIfBlocked(checked, wish.claimant(), limits);
        boolean similar = requireLiability(checked, wish);
        LocalDate today = desk.today();
        LocalDate until = limits.lastDayOfReservation(today, wish.needsPriorApproval());
        NameHold hold = NameHold.reserved(proposed, checked.claim(), actor.subject(), today, until);
        hold.liabilityAccepted = similar;
        hold.evidence = wish.evidence().filter(shown -> restsOnEvidence(proposed)).orElse(null);
        except(hold, checked, wish.claimant());
        books.enter(hold, checked.claim());
        tell(hold, until, checked, parameters, actor);
        return hold;
    }

    /** Whether the name would be closed without what the applicant states. */
    @Rule({"REG-046", "REG-047", "REG-054"})
    private boolean restsOnEvidence(ProposedName proposed) {
        return desk.checker()
                .check(
                        new ProposedName(
                                proposed.text(),
                                proposed.authorityCode(),
                                proposed.entityType(),
                                ProposedName.Evidence.NONE,
                                proposed.parentName()))
                .isBlocked();
    }

    /**
     * The same name twice is kept apart from the unique index, and an officer looks at the tie. An
     * entity's next name stands beside its present one until that ends.
     */
    @Rule({"REG-048", "INV-07"})
    private void except(NameHold hold, Checked checked, Claimant claimant) {
        claimant.ownUscc()
                .ifPresent(
                        own -> {
                            hold.forUscc = own;
                            hold.conflictException =
                                    books.isNameOf(own, checked.claim())
                                            ? NameHold.BESIDE_OWN
                                            : null;
                        });
        boolean related =
                checked.findings().stream()
                        .anyMatch(f -> f.code() == FindingCode.NAME_CONFLICT_RELATED);
        if (related) {
            String tie = NameHold.INVESTMENT + claimant.relatedUscc().orElseThrow();
            String shown = hold.evidence;
            hold.conflictException = tie;
            hold.evidence = shown == null ? tie : shown + "; " + tie;
        }
    }

    private void refuseIfBlocked(Checked checked, Claimant claimant, NameLimits limits) {
        Optional<Finding> first = checked.findings().stream().filter(Finding::blocks).findFirst();
        if (first.isPresent()) {
            throw new Refusal(
                    first.get().code(),
                    Optional.of(first.get().en()),
                    items(checked.findings().stream()),
                    Map.of("suggestions", desk.suggestions(checked, claimant, limits)));
        }
    }

    /** Whether there is a similar name, for which the applicant has accepted his liability. */
    @Rule("REG-049")
    private static boolean requireLiability(Checked checked, Wish wish) {
        List<Finding> similar =
                checked.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.NAME_SIMILAR)
                        .toList();
        if (!similar.isEmpty() && !wish.liabilityAccepted()) {
            throw new Refusal(NameProblem.NAME_LIABILITY_REQUIRED, items(similar.stream()));
        }
        return !similar.isEmpty();
    }

    private static List<Refusal.Item> items(Stream<Finding> findings) {
        return findings.map(
                        finding ->
                                new Refusal.Item(
                                        "/name", finding.label(), finding.zh(), finding.en()))
                .toList();
    }

    private void tell(
            NameHold hold, LocalDate until, Checked checked, ParameterSet parameters, Actor actor) {
        String id = hold.id.toString();
        Jurisdiction place = new Jurisdiction(hold.authorityCode);
        deadlines.set(
                NameReservations.ENDS, id, LegalDate.endOf(until), TimeLimit.NO_CALENDAR, false);
        outbox.publish(
                new NameReserved(hold.id, hold.name, hold.authorityCode, until),
                EventHeader.of(new Subject(Subject.Kind.NAME, id), id, place, id, actor));
        decisions.record(
                new Decision(
                        "NAME_RESERVATION",
                        id,
                        "RESERVED",
                        place,
                        actor,
                        RULES.stream().map(rule -> applied(rule, checked)).toList(),
                        Map.of("name", hold.name, "entityType", hold.entityType.name()),
                        parameters.used(),
                        Optional.empty()));
    }

    /** A warning is no obstacle, but it stays with the decision. */
    private static AppliedRule applied(String rule, Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .map(finding -> new AppliedRule(rule, true, finding.en()))
                .orElseGet(() -> AppliedRule.passed(rule));
    }
}
