package org.onewindow.registration.encumbrance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.registration.entity.Registered;

/** A burden from the day it was recorded to the day of its release. */
@Entity
@Table(name = "entity_encumbrance")
class Encumbrance {

    @Id
    @Column(name = "encumbrance_id")
    UUID id;

    String uscc;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** The investor whose share it is, as the register names him. */
    @Nullable String holder;

    @Column(name = "holder_hash")
    @Nullable String holderHash;

    @Nullable BigDecimal amount;

    @Nullable String currency;

    @Column(name = "in_favour_of")
    String inFavourOf;

    /** Number of the contract or of the court's notice. */
    String document;

    LocalDate since;

    @Column(name = "released_on")
    @Nullable LocalDate releasedOn;

    @Column(name = "release_document")
    @Nullable String releaseDocument;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Encumbrance() {}

    Registered.@Nullable Money money() {
        return amount == null || currency == null
                ? null
                : new Registered.Money(amount.setScale(2), currency);
    }
}
