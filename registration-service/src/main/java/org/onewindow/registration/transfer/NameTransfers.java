package org.onewindow.registration.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.transfer.NameTransfer.Kind;
import org.onewindow.registration.transfer.TransferState.Action;

/** Hands names on: offered by the holder, agreed by the other side, published by either. */
@Singleton
class NameTransfers implements PanacheRepositoryBase<NameTransfer, UUID> {

    private final EntityRegister register;
    private final NameReservations names;
    private final BusinessClock clock;

    @Inject
    NameTransfers(EntityRegister register, NameReservations names, BusinessClock clock) {
        this.register = register;
        this.names = names;
        this.clock = clock;
    }

    @Rule("REG-053")
    NameTransfer offer(
            String uscc, Kind kind, String transfereeName, @Nullable LocalDate until, Actor actor) {
        EntityFacts holder =
                register.find(uscc)
                        .filter(entity -> entity.registered().name() != null)
                        .filter(entity -> entity.endedOn().isEmpty())
                        .filter(entity -> register.isRepresentedBy(uscc, actor))
                        .orElseThrow(() -> new Refusal(TransferProblem.TRANSFER_STANDING));
        NameTransfer transfer =
                NameTransfer.offered(holder, kind, transfereeName, until, clock.today());
        persistAndFlush(transfer);
        return transfer;
    }

    /** Who has been given the number of the offer takes it, and is the other side from then on. */
    @Transactional
    @Rule("REG-053")
    NameTransfer agree(UUID id, @Nullable String ifMatch, Actor actor) {
        NameTransfer transfer = locked(id);
        EntityTags.requireMatch(ifMatch, transfer.version);
        if (register.isRepresentedBy(transfer.uscc, actor)) {
            throw new Refusal(TransferProblem.TRANSFER_TO_ONESELF);
        }
        transfer.act(Action.AGREE);
        transfer.transferee = actor.subject();
        transfer.agreedOn = clock.today();
        flush();
        return transfer;
    }

    /** From the publication on it counts for others: a name handed on is open to the other side. */
    @Transactional
    @Rule({"REG-053", "REG-048"})
    NameTransfer publish(UUID id, @Nullable String ifMatch, Actor actor) {
        NameTransfer transfer = taken(id, ifMatch, actor);
        transfer.act(Action.PUBLISH);
        transfer.publishedOn = clock.today();
        String transferee = transfer.transferee;
        if (transfer.kind == Kind.TRANSFER && transferee != null) {
            names.transferred(transfer.uscc, transfer.name, transferee);
        }
        flush();
        return transfer;
    }

    /** The holder takes back what is not published yet. */
    @Transactional
    @Rule("REG-053")
    NameTransfer withdraw(UUID id, @Nullable String ifMatch, Actor actor) {
        NameTransfer transfer = taken(id, ifMatch, actor);
        if (!register.isRepresentedBy(transfer.uscc, actor)) {
            throw new Refusal(CommonProblem.ROLE_DENIED);
        }
        transfer.act(Action.WITHDRAW);
        flush();
        return transfer;
    }

    /** What everybody may read, oldest first. */
    @Rule("REG-053")
    List<NameTransfer> published(UUID after, int limit) {
        return find("state = ?1 and id > ?2 order by id", TransferState.PUBLISHED, after)
                .page(0, limit)
                .list();
    }

    private NameTransfer taken(UUID id, @Nullable String ifMatch, Actor actor) {
        NameTransfer transfer = locked(id);
        boolean party =
                actor.subject().equals(transfer.transferee)
                        || register.isRepresentedBy(transfer.uscc, actor);
        if (!party) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        EntityTags.requireMatch(ifMatch, transfer.version);
        return transfer;
    }

    private NameTransfer locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
