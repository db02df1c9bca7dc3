package org.onewindow.registration.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.SetupForm;

/**
 * What the members of an entity hold, at its set-up or later.
 *
 * @param capitalInYuan empty where there is none, or in another currency
 */
public record Stakes(
        EntityType entityType, Optional<BigDecimal> capitalInYuan, List<Stake> members) {

    /**
     * What a member has subscribed.
     *
     * @param idHash SHA-256 of the number of the person or organisation
     */
    public record Stake(String idHash, String name, BigDecimal amount, boolean natural) {}

    public Stakes {
        members = List.copyOf(members);
    }

    static Stakes of(SetupForm form) {
        return new Stakes(
                form.entityType(),
                Optional.ofNullable(form.capital())
                        .filter(capital -> capital.currency().equals("CNY"))
                        .map(SetupForm.Capital::amount),
                form.members().stream().flatMap(member -> stake(form, member)).toList());
    }

    private static Stream<Stake> stake(SetupForm form, SetupForm.Member member) {
        SetupForm.Contribution contribution = member.contribution();
        BigDecimal amount = contribution == null ? BigDecimal.ZERO : contribution.amount();
        return form.party(member.party()).stream()
                .map(
                        party ->
                                new Stake(
                                        party.numberHash(),
                                        party.name(),
                                        amount,
                                        party.naturalPerson()));
    }

    boolean areOfPersonsAlone() {
        return !members.isEmpty() && members.stream().allMatch(Stake::natural);
    }

    /** The natural persons who hold at least this part of all that is subscribed. */
    List<Stake> personsWithAtLeast(BigDecimal part) {
        BigDecimal least =
                members.stream()
                        .map(Stake::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(part);
        return members.stream()
                .filter(Stake::natural)
                .filter(member -> least.signum() > 0 && held(member).compareTo(least) >= 0)
                .toList();
    }

    /** Who puts in money and goods has an entry for each. */
    private BigDecimal held(Stake member) {
        return members.stream()
                .filter(each -> each.idHash().equals(member.idHash()))
                .map(Stake::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
