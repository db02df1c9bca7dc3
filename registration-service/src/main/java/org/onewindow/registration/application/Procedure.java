package org.onewindow.registration.application;

import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.CreditMeasures;
import org.onewindow.registration.measures.Measures;

/**
 * A kind of application: whom it concerns, what the rules say of it and what it brings about. The
 * life of an application, its clocks and its officers are the same for every kind.
 */
public interface Procedure {

    /** What can happen to an application that others may have to hear of. */
    enum Happening {
        SUBMITTED,
        RETURNED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    /**
     * About whom credit is asked before a decision (REG-101).
     *
     * @param shareholders those of the persons who hold an entity that is being set up
     */
    record Inquiry(Optional<String> uscc, List<String> persons, List<String> shareholders) {

        public Inquiry {
            persons = List.copyOf(persons);
            shareholders = List.copyOf(shareholders);
        }

        public Inquiry(Optional<String> uscc, List<String> persons) {
            this(uscc, persons, List.of());
        }

        /** What credit says, with the class that counts for this application. */
        @Rule({"REG-100", "REG-101"})
        Measures ask(CreditMeasures credit) {
            Measures said = credit.of(uscc, persons);
            return uscc.isPresent() ? said : said.ofNewEntity(shareholders);
        }
    }

    /** As it stands in {@code application.kind}. */
    String kind();

    /** The form as a record, which masks the numbers of persons when it is shown. */
    Object form(String stored);

    Inquiry inquiry(Dossier dossier);

    /** SHA-256 of the numbers of those who promise documents that follow (REG-097). */
    List<String> promisers(Dossier dossier);

    /** Puts the form through every rule of this kind, in the transaction of the decision. */
    Review review(Dossier dossier, Measures measures);

    /** The credit code of the entity that an approval concerns; drawn for one that is new. */
    String creditCode(Dossier dossier);

    /** What the approval brings about, in its transaction. */
    void carryOut(Dossier dossier, String uscc, Actor actor);

    /** The event that tells of it; none where the catalogue of events knows none. */
    Optional<Object> event(Happening happening, Dossier dossier, List<String> reasons);
}
