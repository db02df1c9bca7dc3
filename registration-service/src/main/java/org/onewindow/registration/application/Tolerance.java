package org.onewindow.registration.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.registration.form.SetupForm.Document;

/**
 * Documents that were missing at the submission and follow under a commitment (REG-097).
 *
 * @param missing kinds, as stated at the acceptance
 * @param supplied what has followed so far
 * @param workingDays within which they have to follow
 * @param dueOn the last day
 */
public record Tolerance(
        List<String> missing,
        List<Document> supplied,
        int workingDays,
        LocalDate dueOn,
        String textVersion) {

    /** What became of the commitment. */
    public enum Outcome {
        OPEN,
        KEPT,
        /** Registered, and not kept. */
        BROKEN,
        /** Not kept, so the application lapsed. */
        LAPSED
    }

    public Tolerance {
        missing = List.copyOf(missing);
        supplied = List.copyOf(supplied);
    }

    Tolerance with(List<Document> more) {
        List<Document> all = new ArrayList<>(supplied);
        all.addAll(more);
        return new Tolerance(missing, all, workingDays, dueOn, textVersion);
    }

    Tolerance dueOn(LocalDate day) {
        return new Tolerance(missing, supplied, workingDays, day, textVersion);
    }

    @JsonIgnore
    Set<String> suppliedKinds() {
        return supplied.stream()
                .map(document -> document.kind().name())
                .collect(Collectors.toSet());
    }

    @JsonIgnore
    List<String> outstanding() {
        Set<String> there = suppliedKinds();
        return missing.stream().filter(kind -> !there.contains(kind)).toList();
    }
}
