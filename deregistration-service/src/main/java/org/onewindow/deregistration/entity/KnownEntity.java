package org.onewindow.deregistration.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** The row behind {@link ExitingEntity}. */
@Entity
@Table(name = "known_entity")
class KnownEntity {

    @Id private String uscc;
    @Column private String name;
    @Column private String entityType;
    @Column private String authority;
    @Column private boolean ended;

    @Column(name = "exit_undone")
    private boolean exitUndone;

    @Version private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_entity_representative", joinColumns = @JoinColumn(name = "uscc"))
    @Column(name = "subject_hash")
    private Set<String> representatives = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected KnownEntity() {}

    KnownEntity(String uscc, String name, String entityType, Jurisdiction authority) {
        this.uscc = uscc;
        this.name = name;
        this.entityType = entityType;
        this.authority = authority.code();
    }

    void change(String newName, String newType, Jurisdiction newAuthority) {
        name = newName;
        entityType = newType;
        authority = newAuthority.code();
    }

    void representedBy(List<String> subjectHashes) {
        representatives.clear();
        representatives.addAll(subjectHashes);
    }

    void end() {
        ended = true;
    }

    /** Its exit was undone: it is back, and does not leave the simple way again. */
    void restore() {
        ended = false;
        exitUndone = true;
    }

    ExitingEntity view() {
        return new ExitingEntity(
                uscc,
                name,
                entityType,
                new Jurisdiction(authority),
                ended,
                exitUndone,
                representatives);
    }
}
