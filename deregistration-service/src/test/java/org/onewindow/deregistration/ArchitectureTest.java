package org.onewindow.deregistration;

import org.junit.jupiter.api.Test;
import org.onewindow.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsToTheRulesOfTheHouse() {
        ArchitectureRules.check("deregistration");
    }
}
