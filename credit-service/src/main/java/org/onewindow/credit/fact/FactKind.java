package org.onewindow.credit.fact;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/** The kinds of fact that are recorded by hand until the feeds that bring them exist. */
public enum FactKind {
    /** Directly responsible for a false registration (REG-025); counts from its revocation. */
    APPLICANT_BARRED(Bearer.PERSON, Disclosure.INTERNAL, "applicant.bar.years"),
    /** Convicted of one of the crimes of CL 178; counts from the end of the sentence. */
    DISQUALIFIED_CRIME(Bearer.PERSON, Disclosure.INTERNAL, "officer.bar.crime.years"),
    /** The same on probation; counts from the end of the probation. */
    DISQUALIFIED_PROBATION(Bearer.PERSON, Disclosure.INTERNAL, "officer.bar.probation.years"),
    /** Responsible for a bankruptcy; counts from the end of the liquidation. */
    DISQUALIFIED_BANKRUPTCY(Bearer.PERSON, Disclosure.INTERNAL, "officer.bar.bankruptcy.years"),
    /** Responsible for a revoked licence or a closure; counts from the decision. */
    DISQUALIFIED_REVOCATION(Bearer.PERSON, Disclosure.INTERNAL, "officer.bar.revocation.years"),
    /** Listed by a court as a dishonest judgment debtor, until the court takes it back. */
    DISQUALIFIED_COURT_DEBTOR(Bearer.PERSON, Disclosure.INTERNAL, ""),
    /** On the list of serious violations; ends by itself after its term (CRE-032). */
    SERIOUS_LISTED(Bearer.ENTITY, Disclosure.WHILE_IN_FORCE, "serious.term.years"),
    /** On the abnormal operations list until removed; the history stays public (CRE-024). */
    ABNORMAL_LISTED(Bearer.ENTITY, Disclosure.HISTORY, ""),
    /** A case under investigation or a coercive measure. */
    UNDER_INVESTIGATION(Bearer.ENTITY, Disclosure.INTERNAL, ""),
    /** A fine or other penalty not yet executed. */
    PENALTY_OUTSTANDING(Bearer.ENTITY, Disclosure.INTERNAL, ""),
    /** A change of registered items was filed after its time (REG-150). */
    LATE_CHANGE(Bearer.ENTITY, Disclosure.INTERNAL, ""),
    /** A registration of it was revoked as obtained by fraud, until that is undone (C6). */
    FALSE_REGISTRATION(Bearer.ENTITY, Disclosure.INTERNAL, ""),
    /** A share is pledged, until it is released (REG-160). */
    SHARE_PLEDGED(Bearer.ENTITY, Disclosure.WHILE_IN_FORCE, ""),
    /** A court has frozen a share, until it is released (REG-159). */
    EQUITY_FROZEN(Bearer.ENTITY, Disclosure.WHILE_IN_FORCE, ""),
    /** Movables are mortgaged, until they are released (REG-160). */
    CHATTEL_MORTGAGED(Bearer.ENTITY, Disclosure.WHILE_IN_FORCE, ""),
    /** On the list of those who keep contracts and credit (守合同重信用), until it ends (REG-100). */
    HONOURED(Bearer.ENTITY, Disclosure.WHILE_IN_FORCE, "");

    /** Whom a fact is about: an entity by its credit code, a person by the hash of his number. */
    public enum Bearer {
        ENTITY,
        PERSON
    }

    /** What the public sees of a fact (CRE-005). */
    enum Disclosure {
        INTERNAL,
        WHILE_IN_FORCE,
        HISTORY
    }

    private final Bearer bearer;
    private final Disclosure disclosure;
    private final String termParameter;

    FactKind(Bearer bearer, Disclosure disclosure, String termParameter) {
        this.bearer = bearer;
        this.disclosure = disclosure;
        this.termParameter = termParameter;
    }

    public Bearer bearer() {
        return bearer;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    /** The parameter with the years after which it is over by itself; empty when it never is. */
    @Rule({"REG-024", "REG-025", "CRE-032"})
    Optional<String> termParameter() {
        return termParameter.isEmpty() ? Optional.empty() : Optional.of(termParameter);
    }

    /** One of the two lists of 3.3 and 3.4, which are closed when the entity ends (DER-072). */
    boolean isList() {
        return this == SERIOUS_LISTED || this == ABNORMAL_LISTED;
    }
}
