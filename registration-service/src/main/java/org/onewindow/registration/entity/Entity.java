package org.onewindow.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an entity. It is never deleted, so its credit code is never given again (INV-02). */
@jakarta.persistence.Entity
@Table(name = "entity")
class Entity {

    @Id
    @Column(name = "uscc")
    String uscc;

    @Column(name = "application_id")
    UUID applicationId;

    @Nullable String name;

    @Column(name = "entity_type")
    String entityType;

    boolean fdi;

    boolean listed;

    /** An order to change the name stands (REG-051): the public record shows the code instead. */
    @Column(name = "name_blocked_to_uscc")
    boolean nameBlockedToUscc;

    /** In a form of the laws of before 2020, and not restructured yet (REG-084). */
    @Column(name = "legacy_foreign_form")
    boolean legacyForeignForm;

    @Column(name = "authority_code")
    String authorityCode;

    @Column(name = "address_code")
    String addressCode;

    @Column(name = "established_on")
    LocalDate establishedOn;

    String status;

    @Column(name = "previous_status")
    @Nullable String previousStatus;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @Column(name = "exit_case_id")
    @Nullable String exitCaseId;

    /** Its exit was undone (DER-019); it may leave by liquidation only. */
    @Column(name = "exit_undone")
    boolean exitUndone;

    /** 特别标注 on the public record, in a code of its reason (REG-014). */
    @Column(name = "special_mark")
    @Nullable String specialMark;

    @Column(name = "licence_version")
    int licenceVersion;

    @Column(name = "parent_uscc")
    @Nullable String parentUscc;

    /** The individual business that it has come from, under another code (REG-155). */
    @Column(name = "predecessor_uscc")
    @Nullable String predecessorUscc;

    /** Counts the register entries of this entity, from 1; {@link PastEntries} keeps the others. */
    @Column(name = "entry_ordinal")
    int entryOrdinal = 1;

    @Column(name = "entry_since")
    LocalDate entrySince;

    /** A registered fact whose code has a wrong inner check character (INV-03). */
    @Column(name = "code_exception")
    boolean codeException;

    /** {@link Registered} as JSON. */
    String body;

    // What the public search looks at, filled from the entry.

    @Column(name = "search_name")
    String searchName;

    @Column(name = "responsible_person")
    String responsiblePerson;

    @Column(name = "capital_cny")
    @Nullable BigDecimal capitalCny;

    /** Division of GB/T 4754 of what it mainly does, or that its name says (REG-016). */
    @Column(name = "industry_division")
    @Nullable String industryDivision;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Entity() {}

    EntityStatus status() {
        return EntityStatus.valueOf(status);
    }
}
