package org.onewindow.registration.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.form.SetupForm;

/** Foreign investments in a form of before 2020, and the change that ends it (REG-084). */
final class LegacyForeignForm {

    private LegacyForeignForm() {}

    /** Nothing else is registered until it is restructured. */
    @Rule("REG-084")
    static boolean blocks(ChangeForm form, ChangeFacts facts) {
        LocalDate newLaw = facts.setUp().parameters().date("fdi.legacy.establishedBefore.date");
        LocalDate blockedFrom = facts.setUp().parameters().date("fdi.legacy.blockedFrom.date");
        return facts.entity().legacyForeignForm()
                && facts.entity().establishedOn().isBefore(newLaw)
                && !restructures(form, facts.entity())
                && !facts.setUp().today().isBefore(blockedFrom);
    }

    /**
     * Its form is adjusted by another type, or, where the type stays, by new articles and organs:
     * the old joint ventures are limited companies whose board stood above their members.
     */
    @Rule("REG-084")
    static boolean restructures(ChangeForm form, EntityFacts entity) {
        boolean newType =
                form.entityType() != null && form.entityType() != entity.registered().entityType();
        boolean newArticles =
                Optional.ofNullable(form.documents()).orElse(List.of()).stream()
                        .anyMatch(document -> document.kind() == SetupForm.Document.Kind.ARTICLES);
        return newType || (newArticles && form.officers() != null);
    }
}
