package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.name.NameChecker.Checked;
import org.onewindow.registration.name.NameSuggestions.Suggestion;

/** Checks names against the dictionaries, the books and the numbers in force today. */
@ApplicationScoped
class NameDesk {

    private final CatalogueStore catalogues;
    private final NameBooks books;
    private final Parameters parameters;
    private final BusinessClock clock;
    private volatile @Nullable NameChecker checker;

    NameDesk(
            CatalogueStore catalogues,
            NameBooks books,
            Parameters parameters,
            BusinessClock clock) {
        this.catalogues = catalogues;
        this.books = books;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The dictionaries take a moment to build and never change, so they are built once. */
    NameChecker checker() {
        NameChecker built = checker;
        if (built == null) {
            built = new NameChecker(catalogues.current());
            checker = built;
        }
        return built;
    }

    LocalDate today() {
        return clock.today();
    }

    ParameterSet parameters(ProposedName proposed) {
        return parameters.at(new Jurisdiction(proposed.authorityCode()), today());
    }

    Checked check(ProposedName proposed, Claimant claimant, NameLimits limits) {
        LocalDate today = today();
        return checker()
                .check(proposed, claim -> books.near(claim, claimant, today), limits, today);
    }

    /** Free names near a blocked one. A branch takes its parent's name and gets none (REG-054). */
    List<Suggestion> suggestions(Checked blocked, Claimant claimant, NameLimits limits) {
        if (blocked.proposed().parentName().isPresent()) {
            return List.of();
        }
        return new NameSuggestions(checker().dictionary())
                .near(blocked, limits.suggestions(), wish -> checkFree(wish, claimant, limits));
    }

    /** The books are opened only for a candidate that has nothing wrong by itself. */
    private Checked checkFree(ProposedName candidate, Claimant claimant, NameLimits limits) {
        Checked alone = checker().check(candidate);
        return alone.isBlocked() ? alone : check(candidate, claimant, limits);
    }
}
