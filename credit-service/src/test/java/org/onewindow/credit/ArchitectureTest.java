package org.onewindow.credit;

import org.junit.jupiter.api.Test;
import org.onewindow.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsToTheRulesOfTheHouse() {
        ArchitectureRules.check("credit");
    }
}
