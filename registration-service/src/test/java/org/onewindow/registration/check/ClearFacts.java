package org.onewindow.registration.check;

import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

/** Facts under which a form passes, for tests of other packages. */
public final class ClearFacts {

    private ClearFacts() {}

    public static Catalogues catalogues() {
        return TestFacts.CATALOGUES;
    }

    /** Facts under which only the measures can be against the form. */
    public static SetupFacts of(SetupForm form, Measures measures) {
        SetupFacts clear = TestFacts.allClear(form);
        return new SetupFacts(
                clear.today(),
                clear.filedOn(),
                clear.catalogues(),
                clear.parameters(),
                clear.formDigest(),
                clear.evidence(),
                clear.name(),
                clear.parent(),
                clear.bars(),
                clear.address(),
                clear.documents(),
                clear.crossProvinceIntake(),
                clear.filedByAgent(),
                measures,
                clear.industryMedian());
    }
}
