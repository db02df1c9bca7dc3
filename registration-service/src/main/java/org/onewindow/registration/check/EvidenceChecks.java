package org.onewindow.registration.check;

import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.form.SetupForm;

/** Real-name verification and signatures of everybody concerned (REG-030…032). */
final class EvidenceChecks {

    private EvidenceChecks() {}

    /** {@code REALNAME_INCOMPLETE} once for each party, at the first place that names it. */
    @Rule({"REG-030", "REG-032"})
    static List<Finding> realNames(SetupForm form, Evidence evidence) {
        return People.once(People.toBeVerified(form)).stream()
                .filter(named -> form.party(named.party()).filter(evidence::verifies).isEmpty())
                .map(
                        named ->
                                Finding.at(
                                        named.pointer(),
                                        SetupCode.REALNAME_INCOMPLETE,
                                        form.nameOf(named.party())))
                .toList();
    }

    @Rule("REG-031")
    static List<Finding> signatures(SetupForm form, Evidence evidence, String formDigest) {
        return People.once(People.signers(form)).stream()
                .filter(
                        named ->
                                form.party(named.party())
                                        .filter(party -> evidence.isSignedBy(party, formDigest))
                                        .isEmpty())
                .map(
                        named ->
                                Finding.at(
                                        named.pointer(),
                                        SetupCode.SIGNATURE_MISSING,
                                        form.nameOf(named.party())))
                .toList();
    }
}
