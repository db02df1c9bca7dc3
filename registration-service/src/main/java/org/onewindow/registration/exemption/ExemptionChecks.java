package org.onewindow.registration.exemption;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.parameter.UsedParameter;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.ScopeItem;

/** Answers the question with the catalogue and the parameters of the place. */
@Singleton
class ExemptionChecks {

    private final CatalogueStore catalogues;
    private final Parameters parameters;
    private final BusinessClock clock;

    /**
     * @param result EXEMPT or NOT_EXEMPT
     */
    record Result(
            String result,
            String reason,
            String zh,
            String en,
            String basis,
            List<UsedParameter> parameters) {

        boolean exempt() {
            return result.equals("EXEMPT");
        }
    }

    @Inject
    ExemptionChecks(CatalogueStore catalogues, Parameters parameters, BusinessClock clock) {
        this.catalogues = catalogues;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Rule("REG-180")
    Result check(Jurisdiction place, Activity activity) {
        boolean needsPermit =
                activity.scopeItems().stream()
                        .map(this::item)
                        .anyMatch(item -> needsPermit(item.kind()));
        ParameterSet values = parameters.at(place, clock.today());
        Exemption.Ground ground =
                Exemption.of(activity, needsPermit, values.decimal("exemption.onlineTrade.amount"));
        return new Result(
                ground.exempt() ? "EXEMPT" : "NOT_EXEMPT",
                ground.name(),
                ground.zh(),
                ground.en(),
                ground.basis(),
                values.used());
    }

    private ScopeItem item(String code) {
        return catalogues
                .current()
                .scopeItem(code)
                .orElseThrow(() -> new Refusal(ExemptionProblem.SCOPE_ITEM_UNKNOWN, code));
    }

    /** A filing is no permit. */
    @Rule("REG-180")
    static boolean needsPermit(ScopeItem.Kind kind) {
        return switch (kind) {
            case PRE, POST -> true;
            case GENERAL, FILING -> false;
        };
    }
}
