package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.Party.SubjectDocument;
import org.onewindow.registration.form.SetupForm;

/** Papers and identity of those from abroad, Hong Kong, Macao and Taiwan (REG-033, REG-145). */
final class ForeignChecks {

    private static final String REMOTE_SETUP = "hkMacao.remoteSetup.enabled";
    private static final Set<String> HONG_KONG_AND_MACAO = Set.of("HKG", "MAC");

    private ForeignChecks() {}

    /** The forms in which papers of a country are good here; none are needed of the mainland. */
    @Rule("REG-033")
    static Set<SubjectDocument.Form> goodForms(String country) {
        return switch (country) {
            case "CHN" -> Set.of();
            case "HKG" -> Set.of(SubjectDocument.Form.HONG_KONG_NOTARISED);
            case "MAC" -> Set.of(SubjectDocument.Form.MACAO_NOTARISED);
            case "TWN" -> Set.of(SubjectDocument.Form.TAIWAN_NOTARISED);
            default ->
                    Set.of(
                            SubjectDocument.Form.NOTARISED_AND_AUTHENTICATED,
                            SubjectDocument.Form.APOSTILLE);
        };
    }

    /** Every member brings his; of Hong Kong and Macao it may follow where the place says so. */
    @Rule({"REG-033", "REG-145"})
    static List<Finding> subjectDocuments(SetupForm form, ParameterSet parameters) {
        return subjectDocuments(form, parameters, member -> true);
    }

    static List<Finding> subjectDocuments(
            SetupForm form, ParameterSet parameters, Predicate<Party> which) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < form.members().size(); i++) {
            String pointer = "/members/" + i;
            form.party(form.members().get(i).party())
                    .filter(which)
                    .flatMap(member -> subjectDocument(pointer, member, parameters))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> subjectDocument(
            String pointer, Party member, ParameterSet parameters) {
        Set<SubjectDocument.Form> good = goodForms(member.country());
        SubjectDocument document = member.subjectDocument();
        if (good.isEmpty() || (document != null && good.contains(document.form()))) {
            return Optional.empty();
        }
        boolean mayFollow =
                document == null
                        && HONG_KONG_AND_MACAO.contains(member.country())
                        && parameters.isTrue(REMOTE_SETUP);
        return Optional.of(
                Finding.at(
                        pointer,
                        mayFollow
                                ? SetupCode.SUBJECT_DOCUMENT_FOLLOWS
                                : SetupCode.SUBJECT_DOCUMENT_REQUIRED,
                        member.name()));
    }

    /** The remote channel is for residents of Hong Kong and Macao, where the place has it. */
    @Rule("REG-145")
    static List<Finding> remoteIdentity(
            SetupForm form, Evidence evidence, ParameterSet parameters) {
        return form.parties().stream()
                .filter(party -> onlyRemote(evidence.methods(party)))
                .filter(party -> !fromHongKongOrMacao(party) || !parameters.isTrue(REMOTE_SETUP))
                .map(
                        party ->
                                Finding.at(
                                        "/parties", SetupCode.REMOTE_IDENTITY_CLOSED, party.name()))
                .toList();
    }

    private static boolean onlyRemote(List<Evidence.Method> methods) {
        return !methods.isEmpty()
                && methods.stream().allMatch(each -> each == Evidence.Method.HK_MACAO_REMOTE);
    }

    private static boolean fromHongKongOrMacao(Party party) {
        Party.Person person = party.person();
        return person != null && person.idType() == Party.Person.IdType.HK_MACAO_PERMIT;
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        subjectDocuments(form, facts.parameters()),
                        remoteIdentity(form, facts.evidence(), facts.parameters()))
                .flatMap(List::stream)
                .toList();
    }
}
