package org.onewindow.registration.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.onewindow.platform.rule.Rule;

/**
 * Asks the credit service before an approval. It waits two seconds at most and stops asking for a
 * while when the service keeps failing; either way the answer is then {@link Measures.Unknown},
 * which an officer has to look at (REG-101, INV-28).
 */
@ApplicationScoped
public class CreditMeasures {

    private static final Logger LOG = Logger.getLogger(CreditMeasures.class);

    private final CreditService credit;

    @Inject
    CreditMeasures(@RestClient CreditService credit) {
        this.credit = credit;
    }

    /**
     * Call it outside a transaction.
     *
     * @param uscc of the entity it is about; none for one that is being set up
     */
    @Rule({"REG-101", "INV-28"})
    @Timeout(2000)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5000)
    @Fallback(fallbackMethod = "unknown")
    public Measures of(Optional<String> uscc, List<String> personHashes) {
        return credit.measures(new CreditService.Query(uscc.orElse(null), personHashes)).known();
    }

    /** The same about an entity, before it files something that a list closes (REG-175). */
    @Rule({"REG-101", "REG-175", "INV-28"})
    @Timeout(2000)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5000)
    @Fallback(fallbackMethod = "unknownEntity")
    public Measures ofEntity(String uscc) {
        return credit.measures(new CreditService.Query(uscc, List.of())).known();
    }

    Measures unknownEntity(String uscc, Throwable failure) {
        LOG.warnf("credit did not answer about %s: %s", uscc, failure);
        return new Measures.Unknown(failure.getClass().getSimpleName());
    }

    Measures unknown(Optional<String> uscc, List<String> personHashes, Throwable failure) {
        LOG.warnf("credit did not answer about %d persons: %s", personHashes.size(), failure);
        return new Measures.Unknown(failure.getClass().getSimpleName());
    }
}
