package org.onewindow.registration.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.registration.entity.EntityFacts;

/** A name that its holder hands on, or lets another use; see {@link TransferState}. */
@Entity
@Table(name = "name_transfer")
class NameTransfer {

    /** For good, or the right to use it beside the holder. */
    enum Kind {
        TRANSFER,
        AUTHORISATION
    }

    @Id UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String uscc;

    String name;

    @Column(name = "authority_code")
    String authorityCode;

    @Column(name = "transferee_name")
    String transfereeName;

    @Nullable String transferee;

    @Column(name = "agreed_until")
    @Nullable LocalDate agreedUntil;

    @Enumerated(EnumType.STRING)
    TransferState state = TransferState.OFFERED;

    @Column(name = "offered_on")
    LocalDate offeredOn;

    @Column(name = "agreed_on")
    @Nullable LocalDate agreedOn;

    @Column(name = "published_on")
    @Nullable LocalDate publishedOn;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected NameTransfer() {}

    static NameTransfer offered(
            EntityFacts holder,
            Kind kind,
            String transfereeName,
            @Nullable LocalDate until,
            LocalDate today) {
        NameTransfer transfer = new NameTransfer();
        transfer.id = UuidV7.next();
        transfer.kind = kind;
        transfer.uscc = holder.uscc();
        transfer.name = holder.registered().displayName();
        transfer.authorityCode = holder.registered().authorityCode();
        transfer.transfereeName = transfereeName;
        transfer.agreedUntil = until;
        transfer.offeredOn = today;
        return transfer;
    }

    void act(TransferState.Action action) {
        state = state.apply(action);
    }
}
