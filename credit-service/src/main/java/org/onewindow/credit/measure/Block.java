package org.onewindow.credit.measure;

import java.util.List;
import java.util.Optional;
import org.onewindow.credit.fact.AbnormalGround;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.platform.rule.Rule;

/**
 * Something that another service must honour.
 *
 * @param code stable, e.g. {@code APPLICANT_BARRED}
 * @param subject the credit code or person's hash that was asked about
 * @param basis law and document
 * @param ground of an abnormal listing (CRE-020); absent where none was recorded
 * @param measures codes on the list of measures; nothing outside it is enforced (INV-24)
 */
public record Block(
        String code,
        String subject,
        String basis,
        Optional<AbnormalGround> ground,
        List<String> measures) {

    public Block {
        measures = List.copyOf(measures);
    }

    /** What a fact that is in force blocks; facts that no measure follows from block nothing. */
    @Rule({"CRE-100", "INV-24"})
    static Optional<Block> of(FactVersion fact) {
        return switch (fact.kind()) {
            case APPLICANT_BARRED -> block("APPLICANT_BARRED", fact, "PM08");
            case DISQUALIFIED_CRIME,
                    DISQUALIFIED_PROBATION,
                    DISQUALIFIED_BANKRUPTCY,
                    DISQUALIFIED_REVOCATION,
                    DISQUALIFIED_COURT_DEBTOR ->
                    block("DISQUALIFIED", fact, "PM07");
            case SERIOUS_LISTED ->
                    block("SERIOUS_LISTED", fact, "PM01", "PM02", "PM05", "PM06", "PM11");
            case ABNORMAL_LISTED -> block("ABNORMAL_LISTED", fact, "PM05", "PM06", "PM11");
            case UNDER_INVESTIGATION,
                    PENALTY_OUTSTANDING,
                    LATE_CHANGE,
                    FALSE_REGISTRATION,
                    SHARE_PLEDGED,
                    EQUITY_FROZEN,
                    CHATTEL_MORTGAGED,
                    HONOURED ->
                    Optional.empty();
        };
    }

    private static Optional<Block> block(String code, FactVersion fact, String... measures) {
        return Optional.of(
                new Block(
                        code,
                        fact.subject(),
                        fact.legalBasis() + " · " + fact.documentNumber(),
                        Optional.ofNullable(fact.ground()),
                        List.of(measures)));
    }
}
