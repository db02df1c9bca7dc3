package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Contribution;
import org.onewindow.registration.form.SetupForm.Member;

/** Who is a foreign investor, and what the negative list leaves to him (REG-001, REG-081). */
public final class InvestmentChecks {

    private static final String CHINESE_CONTROL_SHARE = "fdi.chineseControl.share.min";

    /** The roles of table 1.1 that a foreign investor may have. */
    private static final Set<Member.Role> INVESTORS =
            EnumSet.of(
                    Member.Role.SHAREHOLDER,
                    Member.Role.PROMOTER,
                    Member.Role.GENERAL_PARTNER,
                    Member.Role.LIMITED_PARTNER);

    private InvestmentChecks() {}

    /** What the Chinese investors put in, of all that is put in; {@code all} is above zero. */
    record Stake(BigDecimal chinese, BigDecimal all) {

        boolean isAtLeast(BigDecimal share) {
            return chinese.compareTo(all.multiply(share)) >= 0;
        }
    }

    /** How the shares stand to a condition of the negative list. */
    enum Standing {
        MET,
        BROKEN,
        /** The shares do not say; a person looks. */
        OPEN
    }

    /**
     * Investors from abroad; those of Hong Kong, Macao and Taiwan invest by the same rules, though
     * they are Chinese citizens.
     */
    @Rule({"REG-001", "REG-081"})
    static boolean isForeignInvestor(Party party) {
        Party.Person person = party.person();
        if (!party.chinese() || person == null) {
            return !party.chinese();
        }
        return person.idType() == Party.Person.IdType.HK_MACAO_PERMIT
                || person.idType() == Party.Person.IdType.TAIWAN_PERMIT;
    }

    /** Whether one of the members makes it a foreign investment, whatever the form says of it. */
    @Rule({"REG-001", "REG-081"})
    public static boolean hasForeignInvestor(List<Member> members, List<Party> parties) {
        return members.stream()
                .filter(member -> INVESTORS.contains(member.role()))
                .flatMap(
                        member ->
                                parties.stream().filter(named -> named.id().equals(member.party())))
                .anyMatch(InvestmentChecks::isForeignInvestor);
    }

    /** A form with a foreign investor is one of a foreign investment. */
    @Rule({"REG-001", "REG-081"})
    static List<Finding> flag(SetupForm form) {
        return !form.fdi() && hasForeignInvestor(form.members(), form.parties())
                ? List.of(Finding.at("/fdi", SetupCode.FDI_FLAG_MISSING))
                : List.of();
    }

    /** Empty where nobody puts in an amount. */
    @Rule("REG-081")
    static Optional<Stake> stake(SetupForm form) {
        BigDecimal chinese = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Member member : form.members()) {
            Contribution contribution = member.contribution();
            Optional<Party> party = form.party(member.party());
            if (contribution != null && party.isPresent() && INVESTORS.contains(member.role())) {
                all = all.add(contribution.amount());
                if (!isForeignInvestor(party.get())) {
                    chinese = chinese.add(contribution.amount());
                }
            }
        }
        return all.signum() > 0 ? Optional.of(new Stake(chinese, all)) : Optional.empty();
    }

    /**
     * @param condition of the catalogue, such as {@code RESTRICTED:CHINESE_SHARE_MIN_34}; the
     *     number in it is per cent
     */
    @Rule("REG-081")
    static Standing standing(String condition, Optional<Stake> stake, ParameterSet parameters) {
        String what = condition.substring(condition.indexOf(':') + 1);
        if (stake.isEmpty()) {
            return Standing.OPEN;
        }
        Stake known = stake.get();
        if (what.equals("CHINESE_CONTROL")) {
            return met(known.isAtLeast(parameters.decimal(CHINESE_CONTROL_SHARE)));
        }
        if (what.equals("JOINT_VENTURE")) {
            return met(known.chinese().signum() > 0);
        }
        if (what.startsWith("CHINESE_SHARE_MIN_")) {
            return met(known.isAtLeast(perCent(what)));
        }
        return what.startsWith("FOREIGN_SHARE_MAX_")
                ? met(known.isAtLeast(BigDecimal.ONE.subtract(perCent(what))))
                : Standing.OPEN;
    }

    private static Standing met(boolean met) {
        return met ? Standing.MET : Standing.BROKEN;
    }

    private static BigDecimal perCent(String condition) {
        return new BigDecimal(condition.substring(condition.lastIndexOf('_') + 1)).movePointLeft(2);
    }

    /**
     * Prohibited items and broken conditions stop; a condition that is met, or that the shares do
     * not answer, is seen by an officer (REG-096). A partnership has no equity to cap, so none is
     * formed where the list asks for a share (notes to the list).
     */
    @Rule({"REG-001", "REG-081", "REG-096"})
    static List<Finding> restrictions(SetupForm form, SetupFacts facts) {
        if (!form.fdi() && !hasForeignInvestor(form.members(), form.parties())) {
            return List.of();
        }
        return IntStream.range(0, form.scopeItems().size())
                .boxed()
                .flatMap(
                        i ->
                                facts
                                        .catalogues()
                                        .scopeItem(form.scopeItems().get(i).code())
                                        .stream()
                                        .flatMap(item -> restriction(i, item, form, facts)))
                .toList();
    }

    private static Stream<Finding> restriction(
            int i, ScopeItem item, SetupForm form, SetupFacts facts) {
        String pointer = "/scopeItems/" + i;
        String condition = item.foreignInvestment();
        if (condition.equals("OPEN")) {
            return Stream.empty();
        }
        if (condition.equals("PROHIBITED")) {
            return Stream.of(Finding.at(pointer, SetupCode.FDI_PROHIBITED, item.code()));
        }
        String about = item.code() + " " + condition;
        if (TypeChecks.isPartnership(form.entityType())) {
            return Stream.of(Finding.at(pointer, SetupCode.FDI_TYPE_NOT_ALLOWED, about));
        }
        return Stream.of(
                switch (standing(condition, stake(form), facts.parameters())) {
                    case BROKEN -> Finding.at(pointer, SetupCode.FDI_RESTRICTED, about);
                    case MET, OPEN -> Finding.at(pointer, SetupCode.FDI_RESTRICTED_REVIEW, about);
                });
    }

    static List<Finding> all(SetupForm form, SetupFacts facts) {
        return Stream.of(flag(form), restrictions(form, facts)).flatMap(List::stream).toList();
    }
}
