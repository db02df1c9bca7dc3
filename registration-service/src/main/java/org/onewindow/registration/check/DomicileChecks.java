package org.onewindow.registration.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Commitment;

/** The domicile and the commitment about it (REG-071, 072, 098). */
final class DomicileChecks {

    private DomicileChecks() {}

    /** A county or district, or a city without any: its authority is the competent one. */
    @Rule({"REG-005", "REG-071"})
    static List<Finding> address(
            SetupForm form, Catalogues catalogues, SetupFacts.Address address) {
        String code = form.domicile().addressCode();
        Optional<Division> division = catalogues.division(form.domicile().division());
        if (division.isEmpty()) {
            return List.of(Finding.at("/domicile/addressCode", SetupCode.ADDRESS_UNKNOWN, code));
        }
        if (!catalogues.isLowest(division.get())) {
            return List.of(
                    Finding.at(
                            "/domicile/addressCode",
                            SetupCode.ADDRESS_TOO_WIDE,
                            division.get().name()));
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
    static List<Finding> crowded(
            SetupForm form, SetupFacts.Address address, ParameterSet parameters) {
        if (form.domicile().cluster() != null) {
            return List.of();
        }
        int most = parameters.integer("domicile.sharedAddress.entities.max");
        return address.entities() + 1 > most
                ? List.of(
                        Finding.at(
                                "/domicile/addressCode",
                                SetupCode.ADDRESS_CROWDED,
                                Integer.toString(address.entities())))
                : List.of();
    }

    /** A member of a cluster is at the address of its host, which is active. */
    @Rule("REG-074")
    static List<Finding> cluster(
            SetupForm form, SetupFacts.Address address, ParameterSet parameters) {
        SetupForm.Cluster cluster = form.domicile().cluster();
        if (cluster == null) {
            return List.of();
        }
        if (!parameters.isTrue("domicile.cluster.enabled")) {
            return List.of(Finding.at("/domicile/cluster", SetupCode.CLUSTERS_NOT_OFFERED));
        }
        Optional<SetupFacts.Host> host = address.host().filter(SetupFacts.Host::active);
        if (host.isEmpty()) {
            return List.of(
                    Finding.at(
                            "/domicile/cluster/hostUscc",
                            SetupCode.CLUSTER_HOST_UNFIT,
                            cluster.hostUscc()));
        }
        return host.get().addressCode().equals(form.domicile().addressCode())
                ? List.of()
                : List.of(
                        Finding.at(
                                "/domicile/addressCode",
                                SetupCode.CLUSTER_ADDRESS,
                                host.get().addressCode()));
    }

    /** Nothing whose permit needs real premises is carried on from a host's address. */
    @Rule("REG-074")
    static List<Finding> withoutPremises(SetupForm form, Catalogues catalogues) {
        return form.domicile().cluster() == null ? List.of() : boundToPremises(form, catalogues);
    }

    static List<Finding> boundToPremises(SetupForm form, Catalogues catalogues) {
        return IntStream.range(0, form.scopeItems().size())
                .filter(i -> needsPremises(form.scopeItems().get(i).code(), catalogues))
                .mapToObj(
                        i ->
                                Finding.at(
                                        "/scopeItems/" + i,
                                        SetupCode.CLUSTER_PREMISES_REQUIRED,
                                        form.scopeItems().get(i).code()))
                .toList();
    }

    /** Whether the permit of the item needs real premises; asked for members of clusters. */
    @Rule("REG-074")
    static boolean needsPremises(String item, Catalogues catalogues) {
        return catalogues.scopeItem(item).filter(ScopeItem::premisesBound).isPresent();
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
                        crowded(form, facts.address(), facts.parameters()),
                        cluster(form, facts.address(), facts.parameters()),
                        withoutPremises(form, facts.catalogues()),
                        commitment(form))
                .flatMap(List::stream)
                .toList();
    }
}
