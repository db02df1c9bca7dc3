package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Member;

/** What each type of entity must say and hand in, and where (REG-001…006). */
final class TypeChecks {

    private TypeChecks() {}

    @Rule("REG-001")
    static List<Finding> type(SetupForm form) {
        List<Finding> findings = new ArrayList<>(foreigners(form));
        if (form.entityType() == EntityType.BR && form.parent() == null) {
            findings.add(Finding.at("/parent", SetupCode.PARENT_REQUIRED));
        }
        return findings;
    }

    /** Nobody from abroad is an operator, a sole investor or a cooperative's member. */
    @Rule("REG-001")
    static List<Finding> foreigners(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        Set<EntityType> domesticOnly =
                Set.of(EntityType.IND, EntityType.SOLE, EntityType.COOP, EntityType.COOPU);
        if (domesticOnly.contains(form.entityType())) {
            for (int i = 0; i < form.members().size(); i++) {
                Optional<Party> member = form.party(form.members().get(i).party());
                if (form.fdi() || member.map(party -> !party.chinese()).orElse(false)) {
                    findings.add(
                            Finding.at(
                                    "/members/" + i,
                                    SetupCode.FDI_TYPE_NOT_ALLOWED,
                                    form.members().get(i).role().name()));
                }
            }
        }
        return findings;
    }

    /** Every id names somebody, and nobody stands there twice, by id or number (REG-002). */
    @Rule("REG-002")
    static List<Finding> parties(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < form.parties().size(); i++) {
            String id = form.parties().get(i).id();
            boolean another = numbers.add(form.parties().get(i).numberHash());
            if (!ids.add(id) || !another) {
                findings.add(Finding.at("/parties/" + i + "/id", SetupCode.PARTY_REPEATED, id));
            }
        }
        People.named(form).stream()
                .filter(named -> form.party(named.party()).isEmpty())
                .map(named -> Finding.at(named.pointer(), SetupCode.PARTY_UNKNOWN, named.party()))
                .forEach(findings::add);
        return findings;
    }

    @Rule("REG-002")
    static List<Finding> registeredItems(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        if (form.name() == null && form.entityType() != EntityType.IND) {
            findings.add(Finding.at("/name", SetupCode.NAME_REQUIRED));
        }
        if (form.capital() == null && declaresCapital(form.entityType())) {
            findings.add(Finding.at("/capital", SetupCode.CAPITAL_REQUIRED));
        }
        if (!mayBeResponsible(form)) {
            findings.add(
                    Finding.at(
                            "/responsible",
                            SetupCode.RESPONSIBLE_ROLE,
                            form.nameOf(form.responsible())));
        }
        findings.addAll(delegate(form));
        return findings;
    }

    /** An organisation executes a partnership's affairs through a person. */
    @Rule("REG-002")
    static List<Finding> delegate(SetupForm form) {
        boolean organisation =
                form.party(form.responsible()).map(party -> !party.naturalPerson()).orElse(false);
        return organisation && isPartnership(form.entityType()) && form.delegate() == null
                ? List.of(Finding.at("/delegate", SetupCode.DELEGATE_REQUIRED))
                : List.of();
    }

    private static boolean declaresCapital(EntityType type) {
        return switch (type) {
            case LLC, JSC, SOLE, PGEN, PSPE, PLIM, COOP, COOPU -> true;
            case IND, BR -> false;
        };
    }

    static boolean isPartnership(EntityType type) {
        return type == EntityType.PGEN || type == EntityType.PSPE || type == EntityType.PLIM;
    }

    static boolean isCompany(EntityType type) {
        return type == EntityType.LLC || type == EntityType.JSC;
    }

    private static boolean mayBeResponsible(SetupForm form) {
        boolean person = form.party(form.responsible()).map(Party::naturalPerson).orElse(true);
        return roleOfResponsible(form.entityType())
                .map(role -> isMember(form, role))
                .orElse(person);
    }

    /** Investor, executing partner and operator are members; the others are natural persons. */
    @Rule("REG-002")
    static Optional<Member.Role> roleOfResponsible(EntityType type) {
        return switch (type) {
            case SOLE -> Optional.of(Member.Role.INVESTOR);
            case PGEN, PSPE, PLIM -> Optional.of(Member.Role.GENERAL_PARTNER);
            case IND -> Optional.of(Member.Role.OPERATOR);
            case LLC, JSC, COOP, COOPU, BR -> Optional.empty();
        };
    }

    private static boolean isMember(SetupForm form, Member.Role role) {
        return form.membersOf(role).stream()
                .anyMatch(member -> member.party().equals(form.responsible()));
    }

    @Rule("REG-003")
    static List<Finding> filingItems(SetupForm form) {
        return form.liaison() == null
                ? List.of(Finding.at("/liaison", SetupCode.LIAISON_REQUIRED))
                : List.of();
    }

    /** Of those that are uploaded, the ones not there yet; other rules see to the others. */
    @Rule("REG-004")
    static List<String> missingDocuments(SetupForm form, Set<String> supplied) {
        Set<String> handedIn =
                form.documents().stream()
                        .map(document -> document.kind().name())
                        .collect(Collectors.toSet());
        return SetupDocuments.of(form).stream()
                .filter(document -> document.how() == SetupDocuments.How.UPLOADED)
                .map(Enum::name)
                .filter(document -> !handedIn.contains(document) && !supplied.contains(document))
                .toList();
    }

    @Rule("REG-004")
    static List<Finding> documents(SetupForm form, SetupFacts.Documents known) {
        return missingDocuments(form, known.supplied()).stream()
                .filter(document -> !ToleranceChecks.mayFollow(document, form, known))
                .map(document -> Finding.at("/documents", SetupCode.DOCUMENT_REQUIRED, document))
                .toList();
    }

    /**
     * The competent authority; of a foreign investment one that may register those. Empty when
     * there is no such division.
     */
    @Rule("REG-005")
    static Optional<Division> competentAuthority(SetupForm form, Catalogues catalogues) {
        Optional<Division> ofPlace = authorityOfPlace(form, catalogues);
        return form.fdi() ? ofPlace.flatMap(catalogues::foreignInvestmentAuthority) : ofPlace;
    }

    /**
     * The division of the domicile, for a joint-stock company its city, or its province where that
     * is asked.
     */
    @Rule("REG-005")
    private static Optional<Division> authorityOfPlace(SetupForm form, Catalogues catalogues) {
        String place = form.domicile().division();
        if (form.entityType() == EntityType.JSC) {
            String province = place.substring(0, 2) + "0000";
            return catalogues.division(
                    form.authorityCode().equals(province)
                            ? province
                            : place.substring(0, 4) + "00");
        }
        return catalogues.division(place);
    }

    @Rule("REG-005")
    static List<Finding> authority(SetupForm form, Catalogues catalogues) {
        return competentAuthority(form, catalogues)
                .filter(right -> !right.code().equals(form.authorityCode()))
                .map(
                        right ->
                                Finding.at(
                                        "/authorityCode",
                                        SetupCode.WRONG_AUTHORITY,
                                        right.code() + " " + right.name()))
                .stream()
                .toList();
    }

    /** Whoever files as an agent stands in the form, with the authorisation. */
    @Rule("REG-006")
    static List<Finding> agent(SetupForm form, boolean filedByAgent) {
        SetupForm.Agent agent = form.agent();
        if (agent == null) {
            return filedByAgent
                    ? List.of(Finding.at("/agent", SetupCode.AUTHORISATION_REQUIRED))
                    : List.of();
        }
        return isBlank(agent.authorisationNumber())
                ? List.of(
                        Finding.at("/agent/authorisationNumber", SetupCode.AUTHORISATION_REQUIRED))
                : List.of();
    }

    @Rule("REG-099")
    static List<Finding> integrity(SetupForm form) {
        return form.integrityEducation().acknowledged()
                ? List.of()
                : List.of(Finding.at("/integrityEducation", SetupCode.INTEGRITY_NOT_ACKNOWLEDGED));
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        type(form),
                        parties(form),
                        registeredItems(form),
                        filingItems(form),
                        documents(form, facts.documents()),
                        authority(form, facts.catalogues()),
                        agent(form, facts.filedByAgent()),
                        integrity(form))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
