package org.onewindow.deregistration.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/**
 * Asks all sources at once, each for two seconds at most. A source that fails is left out, which
 * makes what it knows UNKNOWN: never a pass and never a refusal (DER-002). Call it outside a
 * transaction.
 */
@Singleton
public class FactFinder {

    private static final Logger LOG = Logger.getLogger(FactFinder.class);

    private final RegistrationFacts registration;
    private final LicensingFacts licensing;
    private final CreditFacts credit;
    private final DepartmentClearances departments;
    private final BusinessClock clock;

    @Inject
    FactFinder(
            @RestClient RegistrationFacts registration,
            @RestClient LicensingFacts licensing,
            @RestClient CreditFacts credit,
            @RestClient DepartmentClearances departments,
            BusinessClock clock) {
        this.registration = registration;
        this.licensing = licensing;
        this.credit = credit;
        this.departments = departments;
        this.clock = clock;
    }

    /** The facts about an entity as they are now. */
    @Rule("DER-002")
    public Facts ask(String uscc) {
        Instant asOf = clock.instant();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ExitFacts> register = calls.submit(() -> registration.exitFacts(uscc));
            Map<Source, Future<List<Facts.Fact>>> others = new EnumMap<>(Source.class);
            others.put(Source.LICENSING, ask(calls, () -> licensing.exitFacts(uscc).stated()));
            others.put(Source.CREDIT, ask(calls, () -> credit.exitFacts(uscc).stated()));
            others.put(
                    Source.TAX, ask(calls, () -> cleared(Disqualifier.D11, departments.tax(uscc))));
            others.put(
                    Source.SOCIAL_INSURANCE,
                    ask(calls, () -> cleared(Disqualifier.D12, departments.socialInsurance(uscc))));
            return gather(asOf, register, others);
        }
    }

    private static Facts gather(
            Instant asOf,
            Future<ExitFacts> register,
            Map<Source, Future<List<Facts.Fact>>> others) {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(Source.class);
        Optional<ExitFacts> registered = answer(Source.REGISTRATION, register);
        registered.ifPresent(found -> answers.put(Source.REGISTRATION, found.stated()));
        others.forEach(
                (source, call) ->
                        answer(source, call).ifPresent(found -> answers.put(source, found)));
        return new Facts(
                asOf, answers, registered.flatMap(found -> Optional.ofNullable(found.investors())));
    }

    private static Future<List<Facts.Fact>> ask(
            ExecutorService calls, Callable<List<Facts.Fact>> call) {
        return calls.submit(call);
    }

    private static List<Facts.Fact> cleared(
            Disqualifier code, DepartmentClearances.Clearance said) {
        return List.of(new Facts.Fact(code.name(), said.result(), ExitFacts.text(said.detail())));
    }

    /** A failed call is the answer "unknown"; why it failed is for the operator's log. */
    private static <T> Optional<T> answer(Source source, Future<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ExecutionException e) {
            LOG.warnf("%s did not answer: %s", source, e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + source, e);
        }
    }
}
