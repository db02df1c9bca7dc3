package org.onewindow.credit.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** Opens, closes and looks up credit files. */
@Singleton
public class CreditFiles {

    private final CreditFileRepository files;

    /**
     * A file as the rest of the service sees it.
     *
     * @param firstReportYear year of the first annual report
     * @param endedOn legal date of the deregistration; null while the entity exists
     * @param successorUscc the enterprise that has taken its place
     * @param dormantFrom first day of the dormancy that it has filed
     */
    public record View(
            String uscc,
            String name,
            String entityType,
            String authorityCode,
            LocalDate establishedOn,
            int firstReportYear,
            @Nullable LocalDate endedOn,
            @Nullable String successorUscc,
            @Nullable LocalDate dormantFrom,
            @Nullable LocalDate dormantUntil) {}

    @Inject
    CreditFiles(CreditFileRepository files) {
        this.files = files;
    }

    @Rule({"CRE-001", "CRE-002"})
    @Transactional
    public void open(RegisteredEntity registered) {
        files.persist(new CreditFile(registered));
    }

    /**
     * Takes over what registration has changed; what was established stays.
     *
     * @throws IllegalStateException when there is no such file
     */
    @Rule("EVT-07")
    @Transactional
    public void change(String uscc, String name, String entityType, Jurisdiction authority) {
        CreditFile file = required(uscc);
        file.name = name;
        file.entityType = entityType;
        file.authorityCode = authority.code();
    }

    /**
     * Ends the annual reports of a deregistered entity; its file stays (CRE-014, DER-072).
     *
     * @throws IllegalStateException when there is no such file
     */
    @Rule({"CRE-014", "DER-072"})
    @Transactional
    public void close(String uscc, LocalDate endedOn) {
        CreditFile file = required(uscc);
        file.reportCalendar = CreditFile.ReportCalendar.CLOSED;
        file.endedOn = endedOn;
    }

    /**
     * Opens the file of an entity again whose exit was undone; reports are due as before.
     *
     * @throws IllegalStateException when there is no such file
     */
    @Rule({"EVT-14", "CRE-014"})
    @Transactional
    public void reopen(String uscc) {
        CreditFile file = required(uscc);
        file.reportCalendar = CreditFile.ReportCalendar.OPEN;
        file.endedOn = null;
    }

    /** Links it to the file of the enterprise that has taken its place (REG-155). */
    @Rule({"EVT-09", "REG-155"})
    @Transactional
    public void succeeded(String uscc, String successor) {
        required(uscc).successorUscc = successor;
    }

    /** The file of the business whose place this entity has taken. */
    @Rule("REG-155")
    @Transactional
    public Optional<View> predecessorOf(String uscc) {
        return files.find("successorUscc", uscc).firstResultOptional().map(CreditFiles::view);
    }

    /** It rests for a time; what it owes to the file does not change (CRE-014). */
    @Rule({"EVT-10", "CRE-014"})
    @Transactional
    public void dormant(String uscc, LocalDate from, LocalDate until) {
        CreditFile file = required(uscc);
        file.dormantFrom = from;
        file.dormantUntil = until;
    }

    @Rule("EVT-10")
    @Transactional
    public void dormantUntil(String uscc, LocalDate until) {
        required(uscc).dormantUntil = until;
    }

    /** It trades again, or never rested. */
    @Rule("EVT-10")
    @Transactional
    public void awake(String uscc) {
        CreditFile file = required(uscc);
        file.dormantFrom = null;
        file.dormantUntil = null;
    }

    private CreditFile required(String uscc) {
        return files.findByIdOptional(uscc)
                .orElseThrow(() -> new IllegalStateException("no credit file of " + uscc));
    }

    @Transactional
    public Optional<View> find(String uscc) {
        return files.findByIdOptional(uscc).map(CreditFiles::view);
    }

    /** The credit codes of those of whom there is a file, by the SHA-256 of the code. */
    @Transactional
    public Map<String, String> codes(List<String> hashes) {
        Map<String, String> codes = new TreeMap<>();
        files.list("codeHash in ?1", hashes)
                .forEach(file -> codes.put(Digest.sha256(file.uscc), file.uscc));
        return codes;
    }

    private static View view(CreditFile file) {
        return new View(
                file.uscc,
                file.name,
                file.entityType,
                file.authorityCode,
                file.establishedOn,
                file.firstReportYear,
                file.endedOn,
                file.successorUscc,
                file.dormantFrom,
                file.dormantUntil);
    }
}
