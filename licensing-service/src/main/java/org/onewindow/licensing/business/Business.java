package org.onewindow.licensing.business;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
class Business {

    @Id String uscc;

    @Column String name;

    @Column(name = "authority_code")
    String authorityCode;

    @Column(name = "registered_on")
    LocalDate registeredOn;

    @Column(name = "exit_approval_item")
    @Nullable String exitApprovalItem;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @ElementCollection
    @CollectionTable(name = "business_representative", joinColumns = @JoinColumn(name = "uscc"))
    @Column(name = "subject_hash")
    Set<String> representatives = new HashSet<>();

    /** First day of the dormancy that it has filed (EVT-10). */
    @Column(name = "dormant_from")
    @Nullable LocalDate dormantFrom;

    @Column(name = "dormant_until")
    @Nullable LocalDate dormantUntil;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected Business() {}

    Business(RegisteredBusiness registered, @Nullable String exitApprovalItem) {
        uscc = registered.uscc();
        name = registered.name();
        authorityCode = registered.authority().code();
        registeredOn = registered.registeredOn();
        this.exitApprovalItem = exitApprovalItem;
        representatives.addAll(registered.representatives());
    }

    /** What has been registered stays, what is shown of it changes. */
    void change(RegisteredBusiness changed, @Nullable String approvalItem) {
        name = changed.name();
        authorityCode = changed.authority().code();
        exitApprovalItem = approvalItem;
        representatives.clear();
        representatives.addAll(changed.representatives());
    }
}
