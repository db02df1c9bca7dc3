package org.onewindow.platform.identity;

/** Role names as constants, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String APPLICANT = "applicant";
    public static final String AGENT = "agent";
    public static final String REGISTRAR = "registrar";
    public static final String REGISTRAR_LEAD = "registrar-lead";
    public static final String PERMIT_OFFICER = "permit-officer";
    public static final String CREDIT_OFFICER = "credit-officer";
    public static final String CREDIT_LEAD = "credit-lead";
    public static final String EXIT_OFFICER = "exit-officer";
    public static final String DEPT_CONNECTOR = "dept-connector";
    public static final String INTERESTED_PARTY = "interested-party";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String SERVICE = "service";

    private Roles() {}
}
