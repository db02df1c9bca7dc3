package org.onewindow.credit.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Commitment {

    @Id UUID id;

    @Column String uscc;

    @Column(name = "application_id")
    String applicationId;

    @Column String kind;

    @Column(name = "text_version")
    String textVersion;

    @Column(name = "recorded_on")
    LocalDate recordedOn;

    @Enumerated(EnumType.STRING)
    @Column
    Commitments.Outcome outcome;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    Commitment(UUID id, Commitments.Given given) {
        this.id = id;
        uscc = given.uscc();
        applicationId = given.applicationId();
        kind = given.kind();
        textVersion = given.textVersion();
        recordedOn = given.recordedOn();
        outcome = Commitments.Outcome.OPEN;
    }
}
