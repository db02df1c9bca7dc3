package org.onewindow.registration.encumbrance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Restoring;
import org.onewindow.registration.licence.Licences;

/** Executes a court's order to transfer a share that it had frozen (协助执行). */
@Singleton
class EnforceFreeze {

    private final EncumbranceStore store;
    private final RecordEncumbrance recording;
    private final EntityRegister register;
    private final Licences licences;

    /** Whom the order names; the number comes as its hash. */
    record Transferee(String name, String idHash, boolean natural) {}

    @Inject
    EnforceFreeze(
            EncumbranceStore store,
            RecordEncumbrance recording,
            EntityRegister register,
            Licences licences) {
        this.store = store;
        this.recording = recording;
        this.register = register;
        this.licences = licences;
    }

    /**
     * The freeze ends and the share passes, in one transaction; nobody has to apply or to agree.
     *
     * @param order number of the court's notice
     */
    @Transactional
    @Rule({"REG-159", "REG-158", "EVT-07", "EVT-12"})
    Encumbrance enforce(
            String uscc,
            UUID id,
            @Nullable String ifMatch,
            String order,
            Transferee transferee,
            Actor actor) {
        Encumbrance freeze =
                store.findByIdOptional(id)
                        .filter(found -> found.uscc.equals(uscc))
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (freeze.kind != Kind.FREEZE) {
            throw new Refusal(EncumbranceProblem.NOT_FROZEN);
        }
        Encumbrance ended = recording.release(uscc, id, ifMatch, order, actor);
        Amendment amendment =
                register.amend(
                        uscc, entry -> transferred(entry, ended, transferee), id.toString(), actor);
        licences.replace(amendment, id.toString(), actor);
        return ended;
    }

    private static Registered transferred(
            Registered entry, Encumbrance freeze, Transferee transferee) {
        String holder = Objects.requireNonNull(freeze.holderHash);
        boolean holds = entry.investors().stream().anyMatch(each -> each.idHash().equals(holder));
        if (!holds) {
            throw new Refusal(EncumbranceProblem.HOLDER_UNKNOWN);
        }
        return Restoring.people(
                entry,
                Enforcement.transferred(
                        entry.investors(),
                        holder,
                        Optional.ofNullable(freeze.amount).orElse(BigDecimal.ZERO),
                        new Registered.Investor(
                                transferee.name(),
                                transferee.idHash(),
                                "",
                                null,
                                transferee.natural())),
                entry.officers());
    }
}
