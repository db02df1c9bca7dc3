package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.Party.Organisation;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Member;

/** How many members a type has, and who may be one (table 1.1, REG-010, 011, 019…022). */
final class MemberChecks {

    private static final Set<Organisation.Kind> NEVER_GENERAL_PARTNER =
            EnumSet.of(
                    Organisation.Kind.WHOLLY_STATE_OWNED,
                    Organisation.Kind.STATE_OWNED,
                    Organisation.Kind.LISTED,
                    Organisation.Kind.PUBLIC_INSTITUTION,
                    Organisation.Kind.SOCIAL_ORGANISATION);

    private static final Set<Member.Role> WITH_RESIDENCE =
            EnumSet.of(
                    Member.Role.INVESTOR,
                    Member.Role.GENERAL_PARTNER,
                    Member.Role.LIMITED_PARTNER,
                    Member.Role.OPERATOR);

    private MemberChecks() {}

    /** The role that counts for a type, the code and the bounds; {@code max} may be missing. */
    private record Count(SetupCode code, Set<Member.Role> roles, int min, Optional<Integer> max) {

        boolean allows(long members) {
            return members >= min && max.map(most -> members <= most).orElse(true);
        }
    }

    @Rule({"REG-001", "REG-010", "REG-011", "REG-020", "REG-021", "REG-022"})
    static List<Finding> count(SetupForm form, ParameterSet parameters) {
        Optional<Count> wanted = countOf(form.entityType(), parameters);
        if (wanted.isEmpty()) {
            return List.of();
        }
        long members =
                form.members().stream()
                        .filter(member -> wanted.get().roles().contains(member.role()))
                        .map(Member::party)
                        .distinct()
                        .count();
        long strangers =
                form.members().stream()
                        .filter(member -> !wanted.get().roles().contains(member.role()))
                        .filter(member -> member.role() != Member.Role.FAMILY_MEMBER)
                        .count();
        return strangers == 0 && wanted.get().allows(members)
                ? List.of()
                : List.of(Finding.at("/members", wanted.get().code(), Long.toString(members)));
    }

    private static Optional<Count> countOf(EntityType type, ParameterSet parameters) {
        Set<Member.Role> partners =
                EnumSet.of(Member.Role.GENERAL_PARTNER, Member.Role.LIMITED_PARTNER);
        return Optional.ofNullable(
                switch (type) {
                    case LLC ->
                            count(
                                    SetupCode.SHAREHOLDER_COUNT,
                                    Member.Role.SHAREHOLDER,
                                    "llc",
                                    true,
                                    parameters);
                    case JSC ->
                            count(
                                    SetupCode.PROMOTER_COUNT,
                                    Member.Role.PROMOTER,
                                    "jsc",
                                    true,
                                    parameters);
                    case SOLE ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.INVESTOR,
                                    "sole",
                                    true,
                                    parameters);
                    case PGEN ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.GENERAL_PARTNER,
                                    "pgen",
                                    false,
                                    parameters);
                    case PSPE ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.GENERAL_PARTNER,
                                    "pspe",
                                    false,
                                    parameters);
                    case PLIM ->
                            new Count(
                                    SetupCode.MEMBER_COUNT,
                                    partners,
                                    parameters.integer("members.plim.min"),
                                    Optional.of(parameters.integer("members.plim.max")));
                    case COOP ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.COOPERATIVE_MEMBER,
                                    "coop",
                                    false,
                                    parameters);
                    case COOPU ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.COOPERATIVE_MEMBER,
                                    "coopu",
                                    false,
                                    parameters);
                    case IND ->
                            count(
                                    SetupCode.MEMBER_COUNT,
                                    Member.Role.OPERATOR,
                                    "ind",
                                    true,
                                    parameters);
                    case BR -> null;
                });
    }

    private static Count count(
            SetupCode code,
            Member.Role role,
            String type,
            boolean hasMaximum,
            ParameterSet parameters) {
        return new Count(
                code,
                EnumSet.of(role),
                parameters.integer("members." + type + ".min"),
                hasMaximum
                        ? Optional.of(parameters.integer("members." + type + ".max"))
                        : Optional.empty());
    }

    /**
     * Nobody is a member twice: not in two roles, nor with two contributions of one kind. Who puts
     * in money and goods has an entry for each and counts once.
     */
    @Rule({"REG-001", "REG-002", "REG-010", "REG-011", "REG-020"})
    static List<Finding> repeated(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < form.members().size(); i++) {
            Member member = form.members().get(i);
            boolean again =
                    form.members().subList(0, i).stream().anyMatch(each -> isAgain(each, member));
            if (again) {
                findings.add(
                        Finding.at(
                                "/members/" + i,
                                SetupCode.MEMBER_REPEATED,
                                form.nameOf(member.party())));
            }
        }
        return findings;
    }

    private static boolean isAgain(Member one, Member other) {
        SetupForm.Contribution first = one.contribution();
        SetupForm.Contribution second = other.contribution();
        boolean otherKind = first != null && second != null && first.kind() != second.kind();
        return one.party().equals(other.party()) && (one.role() != other.role() || !otherKind);
    }

    /** One entry of each, whatever he puts in. */
    private static List<Member> once(List<Member> members) {
        Map<String, Member> byParty = new LinkedHashMap<>();
        members.forEach(member -> byParty.putIfAbsent(member.party(), member));
        return List.copyOf(byParty.values());
    }

    @Rule("REG-001")
    static List<Finding> generalPartner(SetupForm form, ParameterSet parameters) {
        boolean missing =
                form.entityType() == EntityType.PLIM
                        && form.membersOf(Member.Role.GENERAL_PARTNER).size()
                                < parameters.integer("members.plim.general.min");
        return missing
                ? List.of(Finding.at("/members", SetupCode.GENERAL_PARTNER_REQUIRED))
                : List.of();
    }

    /** Natural persons by the country of residence as given, organisations by their country. */
    @Rule("REG-011")
    static List<Finding> promotersInChina(SetupForm form, ParameterSet parameters) {
        List<Member> promoters = once(form.membersOf(Member.Role.PROMOTER));
        long domestic =
                promoters.stream()
                        .flatMap(member -> form.party(member.party()).stream())
                        .filter(MemberChecks::domiciledInChina)
                        .count();
        BigDecimal needed =
                parameters
                        .decimal("members.jsc.domestic.share")
                        .multiply(BigDecimal.valueOf(promoters.size()));
        return BigDecimal.valueOf(domestic).compareTo(needed) < 0
                ? List.of(
                        Finding.at(
                                "/members",
                                SetupCode.PROMOTER_DOMICILE,
                                domestic + "/" + promoters.size()))
                : List.of();
    }

    static boolean domiciledInChina(Party party) {
        Party.Person person = party.person();
        if (person == null) {
            return party.chinese();
        }
        return person.residence() != null && person.residence().matches("[0-9]{6}.*");
    }

    /** Investor, partners and operator are registered with where they live (MERR 6). */
    @Rule("REG-002")
    static List<Finding> residences(SetupForm form) {
        return IntStream.range(0, form.members().size())
                .filter(i -> WITH_RESIDENCE.contains(form.members().get(i).role()))
                .filter(i -> hasNoResidence(form.party(form.members().get(i).party())))
                .mapToObj(
                        i ->
                                Finding.at(
                                        "/members/" + i,
                                        SetupCode.RESIDENCE_REQUIRED,
                                        form.nameOf(form.members().get(i).party())))
                .toList();
    }

    private static boolean hasNoResidence(Optional<Party> party) {
        return party.map(Party::person)
                .filter(person -> person.residence() == null || person.residence().isBlank())
                .isPresent();
    }

    @Rule("REG-019")
    static List<Finding> generalPartners(SetupForm form) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < form.members().size(); i++) {
            Member member = form.members().get(i);
            boolean excluded =
                    member.role() == Member.Role.GENERAL_PARTNER
                            && form.party(member.party())
                                    .map(Party::organisation)
                                    .map(Organisation::kind)
                                    .filter(NEVER_GENERAL_PARTNER::contains)
                                    .isPresent();
            if (excluded) {
                findings.add(
                        Finding.at(
                                "/members/" + i,
                                SetupCode.PARTNER_NOT_ALLOWED,
                                form.nameOf(member.party())));
            }
        }
        return findings;
    }

    @Rule("REG-020")
    static List<Finding> cooperative(SetupForm form, ParameterSet parameters) {
        if (form.entityType() != EntityType.COOP) {
            return List.of();
        }
        List<Member> members = once(form.membersOf(Member.Role.COOPERATIVE_MEMBER));
        BigDecimal all = BigDecimal.valueOf(members.size());
        long farmers =
                members.stream().filter(member -> CooperativeChecks.isFarmer(member, form)).count();
        long organisations =
                members.stream()
                        .flatMap(member -> form.party(member.party()).stream())
                        .filter(party -> !party.naturalPerson())
                        .count();
        List<Finding> findings = new ArrayList<>();
        if (BigDecimal.valueOf(farmers)
                        .compareTo(all.multiply(parameters.decimal("members.coop.farmers.share")))
                < 0) {
            findings.add(
                    Finding.at("/members", SetupCode.COOP_FARMERS, farmers + "/" + members.size()));
        }
        BigDecimal most =
                members.size() <= parameters.integer("members.coop.small.max")
                        ? parameters.decimal("members.coop.organisations.small.max")
                        : all.multiply(parameters.decimal("members.coop.organisations.share"));
        if (BigDecimal.valueOf(organisations).compareTo(most) > 0) {
            findings.add(
                    Finding.at(
                            "/members", SetupCode.COOP_ORG_MEMBERS, Long.toString(organisations)));
        }
        return findings;
    }

    /** One natural person who may run a business. */
    @Rule("REG-021")
    static List<Finding> investor(SetupForm form, List<PersonBar> bars, SetupFacts facts) {
        return form.membersOf(Member.Role.INVESTOR).stream()
                .flatMap(member -> form.party(member.party()).stream())
                .filter(party -> !party.naturalPerson() || isBarredFromTrade(party, bars, facts))
                .map(party -> Finding.at("/members", SetupCode.INVESTOR_BARRED, party.name()))
                .toList();
    }

    /** A natural person able to trade; citizens from Hong Kong, Macao and Taiwan are Chinese. */
    @Rule("REG-022")
    static List<Finding> operator(SetupForm form, List<PersonBar> bars, SetupFacts facts) {
        return form.membersOf(Member.Role.OPERATOR).stream()
                .flatMap(member -> form.party(member.party()).stream())
                .filter(
                        party ->
                                !party.naturalPerson()
                                        || !party.chinese()
                                        || isBarredFromTrade(party, bars, facts))
                .map(party -> Finding.at("/members", SetupCode.OPERATOR_NOT_ALLOWED, party.name()))
                .toList();
    }

    private static boolean isBarredFromTrade(Party party, List<PersonBar> bars, SetupFacts facts) {
        return bars.stream()
                .filter(bar -> bar.numberHash().equals(party.numberHash()))
                .filter(
                        bar ->
                                bar.kind() == PersonBar.Kind.CIVIL_SERVANT
                                        || bar.kind() == PersonBar.Kind.NO_CAPACITY)
                .anyMatch(bar -> bar.standsOn(facts.today(), facts.parameters()));
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(
                        count(form, facts.parameters()),
                        repeated(form),
                        generalPartner(form, facts.parameters()),
                        promotersInChina(form, facts.parameters()),
                        generalPartners(form),
                        cooperative(form, facts.parameters()),
                        CooperativeChecks.members(form),
                        residences(form),
                        investor(form, facts.bars(), facts),
                        operator(form, facts.bars(), facts))
                .flatMap(List::stream)
                .toList();
    }
}
