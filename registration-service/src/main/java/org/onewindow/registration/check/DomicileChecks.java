package org.onewindow.registration.check;

import java.util.List;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Commitment;

/** The domicile and the commitment about it (REG-071, 072, 098). */
final class DomicileChecks {

    private DomicileChecks() {}

    @Rule("REG-071")
    static List<Finding> address(
            SetupForm form, Catalogues catalogues, SetupFacts.Address address) {
        String code = form.domicile().addressCode();
        if (catalogues.division(form.domicile().division()).isEmpty()) {
            return List.of(Finding.at("/domicile/addressCode", SetupCode.ADDRESS_UNKNOWN, code));
        }
        return address.bannedFor().isEmpty()
                ? List.of()
                : List.of(
                        Finding.at(
                                "/domicile/addressCode",
                                SetupCode.ADDRESS_BANNED,
                                address.bannedFor()));
    }

    /** Only a flag: many entities at one address are allowed, but a person looks. */
    @Rule("REG-072")
    static List<Finding> crowded(SetupFacts.Address address, ParameterSet parameters) {
        int most = parameters.integer("domicile.sharedAddress.entities.max");
        return address.entities() + 1 > most
                ? List.of(
                        Finding.at(
                                "/domicile/addressCode",
                                SetupCode.ADDRESS_CROWDED,
                                Integer.toString(address.entities())))
                : List.of();
    }

    /** A domicile declared by commitment comes with that commitment, in a version (REG-098). */
    @Rule({"REG-071", "REG-098"})
    static List<Finding> commitment(SetupForm form) {
        return form.domicile().declaredByCommitment() && !form.promises(Commitment.Kind.DOMICILE)
                ? List.of(
                        Finding.at(
                                "/commitments",
                                SetupCode.COMMITMENT_REQUIRED,
                                Commitment.Kind.DOMICILE.name()))
                : List.of();
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        address(form, facts.catalogues(), facts.address()),
                        crowded(facts.address(), facts.parameters()),
                        commitment(form))
                .flatMap(List::stream)
                .toList();
    }
}
