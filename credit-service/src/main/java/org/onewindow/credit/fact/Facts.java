package org.onewindow.credit.fact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The facts, as the rest of the service reads them. */
@Singleton
public class Facts {

    private static final String SYSTEM = "system:credit";

    private final FactRepository facts;
    private final BusinessClock clock;

    @Inject
    Facts(FactRepository facts, BusinessClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The facts about these subjects that hold on this day, in their latest version. */
    @Transactional
    public List<FactVersion> inForce(Collection<String> subjects, LocalDate on) {
        return latest(subjects).stream()
                .map(Fact::view)
                .filter(fact -> fact.isInForce(on))
                .toList();
    }

    /** Every version of each fact about the subject that the public may see on this day. */
    @Rule({"CRE-004", "CRE-005"})
    @Transactional
    public List<FactVersion> visibleToAll(String subject, LocalDate on) {
        var shown =
                latest(List.of(subject)).stream()
                        .map(Fact::view)
                        .filter(fact -> fact.isPublic(on))
                        .map(FactVersion::factId)
                        .collect(Collectors.toSet());
        return facts.about(List.of(subject)).stream()
                .map(Fact::view)
                .filter(fact -> shown.contains(fact.factId()))
                .toList();
    }

    /** An entity that has ended leaves the lists; that it was on them stays (DER-072). */
    @Rule({"DER-072", "INV-18"})
    @Transactional
    public void closeLists(String uscc, LocalDate endedOn) {
        for (Fact fact : latest(List.of(uscc))) {
            if (fact.content.kind().isList() && fact.view().isInForce(endedOn)) {
                facts.persist(
                        new Fact(
                                fact.factId,
                                fact.number + 1,
                                fact.content.endedOn(endedOn, "ENTITY_ENDED"),
                                fact.freeFrom,
                                clock.instant(),
                                SYSTEM));
            }
        }
    }

    private Collection<Fact> latest(Collection<String> subjects) {
        return facts.about(subjects).stream()
                .collect(
                        Collectors.toMap(
                                fact -> fact.factId, fact -> fact, (older, newer) -> newer))
                .values();
    }
}
