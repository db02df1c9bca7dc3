package org.onewindow.registration.name;

import java.util.Optional;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A name somebody wants, for an entity of a type at an authority (six-digit division code).
 *
 * @param parentName for a branch, the name of the entity it belongs to (REG-054)
 */
public record ProposedName(
        String text,
        String authorityCode,
        EntityType entityType,
        Evidence evidence,
        Optional<String> parentName) {

    /** No text longer than this is looked at; the longest registered names have about 60. */
    public static final int MAX_LENGTH = 200;

    /** What the applicant can show that opens a word which is otherwise closed. */
    public record Evidence(
            boolean foreignInvestor, boolean financialApproval, boolean groupController) {

        public static final Evidence NONE = new Evidence(false, false, false);
    }

    public ProposedName {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a name has at most " + MAX_LENGTH + " characters");
        }
    }

    /** The text as it is kept: no blanks around it, brackets full width. */
    static String clean(String text) {
        return text.strip().replace('(', '（').replace(')', '）');
    }

    /** A name of an entity that stands on its own and has nothing to show. */
    public static ProposedName of(String text, String authorityCode, EntityType entityType) {
        return new ProposedName(text, authorityCode, entityType, Evidence.NONE, Optional.empty());
    }

    ProposedName withText(String otherText) {
        return new ProposedName(otherText, authorityCode, entityType, evidence, parentName);
    }
}
