package org.onewindow.platform;

import org.junit.jupiter.api.Test;
import org.onewindow.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void noTwoPackagesNeedEachOther() {
        ArchitectureRules.checkPlatform();
    }
}
