package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.Division.Level;
import org.onewindow.registration.catalogue.ScopeItem;
import org.onewindow.registration.name.ProposedName.Evidence;

/** Turns requests into names to check, with what the catalogues know about them. */
@ApplicationScoped
class NameWishes {

    static final String FOREIGN_INVESTOR = "FOREIGN_INVESTOR";

    private final CatalogueStore catalogues;
    private final OwnEntities entities;

    NameWishes(CatalogueStore catalogues, OwnEntities entities) {
        this.catalogues = catalogues;
        this.entities = entities;
    }

    ProposedName proposed(NameRequest request) {
        requireAuthority(request.authorityCode());
        boolean approved =
                Optional.ofNullable(request.financialApproval())
                        .filter(number -> !number.isBlank())
                        .isPresent();
        return new ProposedName(
                ProposedName.clean(request.name()),
                request.authorityCode(),
                request.entityType(),
                new Evidence(request.foreignInvestor(), approved, request.groupController()),
                Optional.ofNullable(request.parentName()));
    }

    Claimant claimant(NameRequest request, Actor actor) {
        return new Claimant(
                actor.subject(),
                Optional.ofNullable(request.relatedUscc()).map(CreditCodes::requireFact),
                Optional.ofNullable(request.ownUscc()).map(code -> own(code, actor)));
    }

    /** Another's entity is as unknown here as none. */
    @Rule("GEN-011")
    private String own(String code, Actor actor) {
        String uscc = CreditCodes.requireFact(code);
        if (!entities.isRepresentedBy(uscc, actor)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return uscc;
    }

    ReserveName.Wish wish(NameRequest request, Actor actor) {
        ProposedName proposed = proposed(request);
        return new ReserveName.Wish(
                proposed,
                claimant(request, actor),
                needsPriorApproval(request),
                request.liabilityAccepted(),
                evidence(request, proposed.evidence()));
    }

    private void requireAuthority(String code) {
        boolean known =
                catalogues
                        .current()
                        .division(code)
                        .filter(division -> division.level() != Level.ZONE)
                        .isPresent();
        if (!known) {
            throw new Refusal(NameProblem.UNKNOWN_AUTHORITY, code);
        }
    }

    /** An unknown code needs nothing here: the scope itself is checked at set-up (REG-060). */
    @Rule("REG-050")
    private boolean needsPriorApproval(NameRequest request) {
        List<String> codes = Optional.ofNullable(request.scopeItems()).orElse(List.of());
        return codes.stream()
                .flatMap(code -> catalogues.current().scopeItem(code).stream())
                .anyMatch(item -> item.kind() == ScopeItem.Kind.PRE);
    }

    private static Optional<String> evidence(NameRequest request, Evidence shown) {
        List<String> references = new ArrayList<>();
        if (shown.foreignInvestor()) {
            references.add(FOREIGN_INVESTOR);
        }
        if (shown.financialApproval()) {
            references.add("FINANCIAL_APPROVAL " + request.financialApproval());
        }
        if (shown.groupController()) {
            references.add("GROUP_CONTROLLER");
        }
        return references.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", references));
    }
}
