package org.onewindow.credit.fact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Facts that registration has established itself: they need no officer here. */
@Singleton
public class RegisteredFacts {

    private static final String SYSTEM = "system:credit";
    private static final String SOURCE = "registration";

    private final FactRepository facts;
    private final BusinessClock clock;

    /**
     * What registration says.
     *
     * @param id the same at every repetition
     * @param documentNumber the case in which it was established
     */
    public record Established(
            UUID id,
            FactKind kind,
            String uscc,
            String jurisdiction,
            String documentNumber,
            String statement,
            String legalBasis,
            LocalDate on) {}

    @Inject
    RegisteredFacts(FactRepository facts, BusinessClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Rule({"CRE-001", "CRE-004", "EVT-12", "REG-150"})
    @Transactional
    public void record(Established said) {
        FactContent content =
                new FactContent(
                        said.kind,
                        said.uscc,
                        said.jurisdiction,
                        SOURCE,
                        said.documentNumber,
                        said.statement,
                        said.legalBasis,
                        "登记机关登记",
                        said.on,
                        null,
                        null);
        facts.persist(new Fact(said.id, 1, content, null, clock.instant(), SYSTEM));
    }

    /**
     * It holds no longer; that it did remains on file (INV-18).
     *
     * @throws IllegalStateException when there is no such fact
     */
    @Rule({"CRE-004", "EVT-12", "INV-18"})
    @Transactional
    public void end(UUID id, LocalDate on, String why) {
        Fact latest =
                facts.latest(id).orElseThrow(() -> new IllegalStateException("no fact " + id));
        facts.persist(
                new Fact(
                        id,
                        latest.number + 1,
                        latest.content.endedOn(on, why),
                        latest.freeFrom,
                        clock.instant(),
                        SYSTEM));
    }
}
