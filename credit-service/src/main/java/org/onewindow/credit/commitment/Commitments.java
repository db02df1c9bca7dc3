package org.onewindow.credit.commitment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onewindow.platform.rule.Rule;

/** The register of commitments. */
@Singleton
public class Commitments {

    private final CommitmentRepository commitments;

    /** What became of a commitment. */
    public enum Outcome {
        OPEN,
        KEPT,
        BROKEN,
        FALSE
    }

    /**
     * A commitment as it was given.
     *
     * @param kind what was promised, e.g. {@code DOMICILE}
     * @param textVersion which text was signed; without it nobody can say what was promised
     */
    public record Given(
            String uscc,
            String applicationId,
            String kind,
            String textVersion,
            LocalDate recordedOn) {

        @Rule("CRE-110")
        public Given {
            if (textVersion.isBlank()) {
                throw new IllegalArgumentException("a commitment without the version of its text");
            }
        }
    }

    /** A commitment as the public sees it. */
    public record View(String kind, String textVersion, LocalDate recordedOn, Outcome outcome) {}

    @Inject
    Commitments(CommitmentRepository commitments) {
        this.commitments = commitments;
    }

    @Rule("CRE-110")
    @Transactional
    public void record(UUID id, Given given) {
        commitments.persist(new Commitment(id, given));
    }

    /**
     * Notes what became of it, as the service says that took it.
     *
     * @throws IllegalStateException when it was never recorded
     */
    @Rule({"CRE-110", "EVT-16"})
    @Transactional
    public void end(String uscc, String applicationId, String kind, Outcome outcome) {
        Commitment commitment =
                commitments
                        .find(
                                "uscc = ?1 and applicationId = ?2 and kind = ?3",
                                uscc,
                                applicationId,
                                kind)
                        .firstResultOptional()
                        .orElseThrow(() -> new IllegalStateException("no commitment of " + uscc));
        commitment.outcome = outcome;
    }

    @Transactional
    public List<View> of(String uscc) {
        return commitments.list("uscc = ?1 order by recordedOn, kind", uscc).stream()
                .map(
                        found ->
                                new View(
                                        found.kind,
                                        found.textVersion,
                                        found.recordedOn,
                                        found.outcome))
                .toList();
    }
}
