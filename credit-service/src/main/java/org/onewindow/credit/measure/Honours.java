package org.onewindow.credit.measure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.credit.fact.Facts;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.rule.Rule;

/** Enterprises that are honoured for keeping contracts and credit, asked about as shareholders. */
@Singleton
class Honours {

    private final CreditFiles files;
    private final Facts facts;

    @Inject
    Honours(CreditFiles files, Facts facts) {
        this.files = files;
        this.facts = facts;
    }

    /**
     * Those who are honoured on this day.
     *
     * @param persons SHA-256 of numbers; the number of an enterprise is its credit code
     */
    @Rule("REG-100")
    List<String> among(List<String> persons, LocalDate on) {
        Map<String, String> codes = files.codes(persons);
        List<FactVersion> known = facts.inForce(codes.values(), on);
        return codes.keySet().stream()
                .filter(hash -> isHonoured(of(codes.getOrDefault(hash, ""), known)))
                .toList();
    }

    private static List<FactVersion> of(String uscc, List<FactVersion> known) {
        return known.stream().filter(fact -> fact.subject().equals(uscc)).toList();
    }

    /**
     * No honour counts while its holder is on a list or a case against it is open (CRE-100, PM11).
     *
     * @param inForce what holds for one enterprise
     */
    @Rule("REG-100")
    static boolean isHonoured(List<FactVersion> inForce) {
        boolean speaksAgainst =
                inForce.stream()
                        .map(FactVersion::kind)
                        .anyMatch(
                                kind ->
                                        kind == FactKind.SERIOUS_LISTED
                                                || kind == FactKind.ABNORMAL_LISTED
                                                || kind == FactKind.UNDER_INVESTIGATION);
        return !speaksAgainst
                && inForce.stream().anyMatch(fact -> fact.kind() == FactKind.HONOURED);
    }
}
