package org.onewindow.registration.encumbrance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered.Investor;
import org.onewindow.registration.entity.Registered.Share;

/** What a court's order to transfer a frozen share makes of the members (REG-159). */
final class Enforcement {

    private Enforcement() {}

    /**
     * The members after the transfer. The term of the share stays; what is paid in goes along in
     * proportion. A frozen amount above the share takes the whole of it.
     *
     * @param amount that was frozen
     * @param transferee whoever the order names; the share may be added to one he has
     */
    @Rule("REG-159")
    static List<Investor> transferred(
            List<Investor> members, String holderHash, BigDecimal amount, Investor transferee) {
        List<Investor> after = new ArrayList<>();
        for (Investor member : members) {
            if (!member.idHash().equals(holderHash)) {
                if (!member.idHash().equals(transferee.idHash())) {
                    after.add(member);
                }
                continue;
            }
            Share held = member.share();
            if (held != null && held.amount().compareTo(amount) > 0) {
                Share moved = part(held, amount);
                after.add(with(member, minus(held, moved)));
                take(after, members, transferee, moved, member.role());
            } else {
                take(after, members, transferee, held, member.role());
            }
        }
        return List.copyOf(after);
    }

    /** Added to the transferee's own share where he has one. */
    private static void take(
            List<Investor> after,
            List<Investor> members,
            Investor transferee,
            @Nullable Share moved,
            String role) {
        members.stream()
                .filter(member -> member.idHash().equals(transferee.idHash()))
                .findFirst()
                .ifPresentOrElse(
                        own -> after.add(with(own, plus(own.share(), moved))),
                        () ->
                                after.add(
                                        new Investor(
                                                transferee.name(),
                                                transferee.idHash(),
                                                role,
                                                moved,
                                                transferee.natural())));
    }

    private static Investor with(Investor member, @Nullable Share share) {
        return new Investor(member.name(), member.idHash(), member.role(), share, member.natural());
    }

    private static Share part(Share held, BigDecimal amount) {
        BigDecimal paid = held.paidIn();
        return new Share(
                amount,
                paid == null
                        ? null
                        : paid.multiply(amount).divide(held.amount(), 2, RoundingMode.HALF_UP),
                held.dueOn(),
                held.kind());
    }

    private static Share minus(Share held, Share moved) {
        return new Share(
                held.amount().subtract(moved.amount()),
                held.paidIn() == null ? null : held.paidIn().subtract(orZero(moved.paidIn())),
                held.dueOn(),
                held.kind());
    }

    private static @Nullable Share plus(@Nullable Share own, @Nullable Share moved) {
        if (own == null || moved == null) {
            return own == null ? moved : own;
        }
        return new Share(
                own.amount().add(moved.amount()),
                orZero(own.paidIn()).add(orZero(moved.paidIn())),
                earlier(own, moved),
                own.kind());
    }

    private static java.time.@Nullable LocalDate earlier(Share one, Share other) {
        if (one.dueOn() == null || other.dueOn() == null) {
            return one.dueOn() == null ? other.dueOn() : one.dueOn();
        }
        return one.dueOn().isBefore(other.dueOn()) ? one.dueOn() : other.dueOn();
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
