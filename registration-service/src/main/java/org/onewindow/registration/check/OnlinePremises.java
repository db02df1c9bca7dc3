package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Document;

/** Individual businesses that trade through a platform alone (网络经营场所, REG-075). */
final class OnlinePremises {

    private static final String OFFERED = "domicile.onlinePremises.enabled";

    private OnlinePremises() {}

    /** Who may have them: an individual business, where the place knows them, with a proof. */
    @Rule("REG-075")
    static List<Finding> allowed(SetupForm form, boolean offered) {
        if (form.entityType() != EntityType.IND) {
            return List.of(Finding.at("/domicile/online", SetupCode.ONLINE_PREMISES));
        }
        List<Finding> findings = new ArrayList<>();
        if (!offered) {
            findings.add(Finding.at("/domicile/online", SetupCode.ONLINE_PREMISES_CLOSED));
        }
        boolean proven =
                form.documents().stream()
                        .anyMatch(document -> document.kind() == Document.Kind.PLATFORM_PROOF);
        if (!proven) {
            findings.add(
                    Finding.at(
                            "/documents",
                            SetupCode.DOCUMENT_REQUIRED,
                            Document.Kind.PLATFORM_PROOF.name()));
        }
        return findings;
    }

    /** Nothing that is not possible online alone. */
    @Rule("REG-075")
    static List<Finding> scope(SetupForm form, Catalogues catalogues) {
        return IntStream.range(0, form.scopeItems().size())
                .filter(
                        i ->
                                catalogues
                                        .scopeItem(form.scopeItems().get(i).code())
                                        .filter(item -> !item.onlinePossible())
                                        .isPresent())
                .mapToObj(
                        i ->
                                Finding.at(
                                        "/scopeItems/" + i,
                                        SetupCode.ONLINE_SCOPE,
                                        form.scopeItems().get(i).code()))
                .toList();
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        if (!form.domicile().onlineOnly()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(allowed(form, facts.parameters().isTrue(OFFERED)));
        if (form.entityType() == EntityType.IND) {
            findings.addAll(scope(form, facts.catalogues()));
        }
        return List.copyOf(findings);
    }
}
