package org.onewindow.credit.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "credit_file")
class CreditFile {

    /** Whether annual reports are still expected (CRE-014). */
    enum ReportCalendar {
        OPEN,
        CLOSED
    }

    @Id String uscc;

    @Column String name;

    @Column(name = "entity_type")
    String entityType;

    @Column(name = "authority_code")
    String authorityCode;

    @Column(name = "established_on")
    LocalDate establishedOn;

    @Column(name = "first_report_year")
    int firstReportYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_calendar")
    ReportCalendar reportCalendar;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    /** The enterprise that has taken its place under another code (REG-155). */
    @Column(name = "successor_uscc")
    @Nullable String successorUscc;

    @Column(name = "dormant_from")
    @Nullable LocalDate dormantFrom;

    @Column(name = "dormant_until")
    @Nullable LocalDate dormantUntil;

    /** SHA-256 of the code, as members of other entities are asked about; the database makes it. */
    @Column(name = "code_hash", insertable = false, updatable = false)
    @Nullable String codeHash;

    @Version long version;

    @SuppressWarnings("NullAway.Init")
    protected CreditFile() {}

    CreditFile(RegisteredEntity registered) {
        uscc = registered.uscc();
        name = registered.name();
        entityType = registered.entityType();
        authorityCode = registered.authorityCode().code();
        establishedOn = registered.establishedOn();
        firstReportYear = AnnualReports.firstReportYear(registered.establishedOn());
        reportCalendar = ReportCalendar.OPEN;
    }
}
