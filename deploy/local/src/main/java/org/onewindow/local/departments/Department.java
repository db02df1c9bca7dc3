package org.onewindow.local.departments;

import java.util.Arrays;
import java.util.Optional;

/** The departments, each with its own desk, credentials and schema. */
enum Department {
    SEAL("seal", new SealDesk()),
    TAX("tax", new TaxDesk()),
    SOCIAL_INSURANCE("social-insurance", new SocialInsuranceDesk()),
    HOUSING_FUND("housing-fund", new HousingFundDesk()),
    BANK("bank", new BankDesk()),
    COMMERCE("commerce", new CommerceDesk());

    private final String id;
    private final Desk desk;

    Department(String id, Desk desk) {
        this.id = id;
        this.desk = desk;
    }

    static Optional<Department> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** Its name in topics, paths, Kafka users and the token's claim. */
    String id() {
        return id;
    }

    Desk desk() {
        return desk;
    }

    /** Its client at the identity provider. */
    String client() {
        return "department-" + id;
    }

    String schema() {
        return id.replace('-', '_');
    }

    String tasksTopic() {
        return "onewindow.window-tasks." + id + ".v1";
    }

    String resultsTopic() {
        return "onewindow.window-results." + id + ".v1";
    }
}
