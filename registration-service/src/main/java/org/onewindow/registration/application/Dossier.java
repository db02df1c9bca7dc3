package org.onewindow.registration.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.registration.evidence.Evidence;

/**
 * An application as the procedure of its kind sees it.
 *
 * @param owner OIDC subject of the applicant or agent
 * @param place of the authority it is filed at
 * @param form as JSON, numbers in clear
 * @param about credit code of the entity it is about; none for a set-up
 * @param supplied kinds of documents handed in since the submission
 * @param submittedAt the last complete submission, or now while it is being submitted
 * @param filedByAgent whether whoever filed it may only act for others (REG-006)
 */
public record Dossier(
        UUID id,
        String owner,
        Jurisdiction place,
        String form,
        String formDigest,
        Optional<String> about,
        Evidence evidence,
        Set<String> supplied,
        Instant submittedAt,
        boolean filedByAgent) {

    public Dossier {
        supplied = Set.copyOf(supplied);
    }
}
