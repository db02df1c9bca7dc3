package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.SetupForm;

/**
 * The closed list of a set-up's documents. The check of a form and the guide that is given before
 * it both ask here, so that nobody is asked for more than he was told.
 */
public final class SetupDocuments {

    /** A document, and how it comes to the authority. */
    public enum Code {
        /** The form itself. */
        APPLICATION(How.IN_FORM),
        IDENTITY(How.VERIFIED_ONLINE),
        DOMICILE_COMMITMENT(How.IN_FORM),
        DOMICILE(How.UPLOADED),
        ARTICLES(How.UPLOADED),
        APPOINTMENTS(How.UPLOADED),
        PROFESSIONAL_LICENCES(How.UPLOADED),
        CAPITAL_VERIFICATION(How.UPLOADED),
        /** That the securities regulator has registered a public offer of shares. */
        CSRC_REGISTRATION(How.UPLOADED),
        MINUTES(How.UPLOADED),
        MEMBER_LIST(How.UPLOADED),
        /** Number and date of the approval; seen by REG-061. */
        PRIOR_APPROVAL(How.IN_FORM),
        /** Number of the agent's authorisation; seen by REG-006. */
        AUTHORISATION(How.IN_FORM);

        private final How how;

        Code(How how) {
            this.how = how;
        }

        public How how() {
            return how;
        }
    }

    /** How a document comes to the authority. */
    public enum How {
        IN_FORM,
        VERIFIED_ONLINE,
        UPLOADED
    }

    /**
     * What decides which documents are needed.
     *
     * @param domicileByCommitment declared by commitment instead of a proof (REG-071)
     * @param priorApproval an item of the scope needs approval before (REG-061)
     * @param agent somebody files for the applicant (REG-006)
     */
    public record Answers(
            EntityType entityType,
            boolean domicileByCommitment,
            boolean priorApproval,
            boolean agent) {}

    private SetupDocuments() {}

    /** The documents that this form needs. */
    @Rule("REG-004")
    public static List<Code> of(SetupForm form) {
        List<Code> documents =
                required(
                        new Answers(
                                form.entityType(),
                                form.domicile().declaredByCommitment(),
                                form.scopeItems().stream()
                                        .anyMatch(item -> item.approval() != null),
                                form.agent() != null));
        documents.addAll(ofOffer(form));
        return documents;
    }

    /** A public offer is verified and registered; nobody else's capital is (REG-013). */
    @Rule({"REG-004", "REG-013"})
    private static List<Code> ofOffer(SetupForm form) {
        SetupForm.Capital capital = form.capital();
        boolean publicOffer =
                form.entityType() == EntityType.JSC
                        && capital != null
                        && capital.raisedBy() == SetupForm.Capital.Raising.PUBLIC_OFFER;
        return publicOffer ? List.of(Code.CAPITAL_VERIFICATION, Code.CSRC_REGISTRATION) : List.of();
    }

    /**
     * The application is the form itself and the identity proofs come from the trust provider:
     * neither is asked for again.
     */
    @Rule({"REG-004", "REG-071"})
    public static List<Code> required(Answers answers) {
        List<Code> documents = new ArrayList<>(List.of(Code.APPLICATION, Code.IDENTITY));
        documents.add(answers.domicileByCommitment() ? Code.DOMICILE_COMMITMENT : Code.DOMICILE);
        documents.addAll(
                switch (answers.entityType()) {
                    case LLC, JSC, PGEN, PLIM -> List.of(Code.ARTICLES, Code.APPOINTMENTS);
                    case PSPE ->
                            List.of(Code.ARTICLES, Code.APPOINTMENTS, Code.PROFESSIONAL_LICENCES);
                    case COOP, COOPU ->
                            List.of(
                                    Code.ARTICLES,
                                    Code.APPOINTMENTS,
                                    Code.MINUTES,
                                    Code.MEMBER_LIST);
                    case BR -> List.of(Code.APPOINTMENTS);
                    case SOLE, IND -> List.of();
                });
        if (answers.priorApproval()) {
            documents.add(Code.PRIOR_APPROVAL);
        }
        if (answers.agent()) {
            documents.add(Code.AUTHORISATION);
        }
        return documents;
    }
}
