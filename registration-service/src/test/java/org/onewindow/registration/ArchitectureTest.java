package org.onewindow.registration;

import org.junit.jupiter.api.Test;
import org.onewindow.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsToTheRulesOfTheHouse() {
        ArchitectureRules.check("registration");
    }
}
