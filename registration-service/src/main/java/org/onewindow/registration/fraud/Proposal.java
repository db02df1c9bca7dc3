package org.onewindow.registration.fraud;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one officer proposes and another approves, with all that a decision must say (GEN-008,
 * GEN-012). Persons by the hash of their number.
 *
 * @param ground why a request is not taken up, or a registration not revoked
 * @param partiesHeard whether those concerned could speak
 * @param items the false items, when the rest of the registration stands; empty for all of it
 * @param responsible who is barred for the false registration
 */
record Proposal(
        Step step,
        @Nullable Ground ground,
        String facts,
        String legalBasis,
        String reasons,
        boolean partiesHeard,
        List<Item> items,
        List<String> responsible,
        @Nullable Fine fine) {

    /** What is proposed. */
    enum Step {
        NOT_ACCEPT(FraudState.Action.NOT_ACCEPT),
        EXTEND(FraudState.Action.EXTEND),
        REVOKE(FraudState.Action.REVOKE),
        DECLINE(FraudState.Action.DECLINE),
        RESTORE(FraudState.Action.RESTORE);

        private final FraudState.Action action;

        Step(FraudState.Action action) {
            this.action = action;
        }

        FraudState.Action action() {
            return action;
        }
    }

    /** The grounds that the law lists: three not to take it up, three not to revoke. */
    enum Ground {
        IDENTITY_FAILED(Step.NOT_ACCEPT),
        ALREADY_DEREGISTERED(Step.NOT_ACCEPT),
        OTHER_BY_LAW(Step.NOT_ACCEPT),
        NOT_PROVEN(Step.DECLINE),
        GREAT_PUBLIC_HARM(Step.DECLINE),
        CANNOT_BE_RESTORED(Step.DECLINE);

        private final Step step;

        Ground(Step step) {
            this.step = step;
        }

        boolean isOf(Step other) {
            return step == other;
        }
    }

    /**
     * A false item.
     *
     * @param field an item of the entry as its history calls it, for a change
     * @param personHash somebody entered falsely, for a set-up
     */
    record Item(Kind kind, @Nullable String field, @Nullable String personHash) {

        /** Kinds of item. */
        enum Kind {
            FIELD,
            OFFICER,
            INVESTOR
        }
    }

    /**
     * A fine of REG-194.
     *
     * @param overstated by how much the capital was overstated, if that is the fraud
     */
    record Fine(BigDecimal amount, boolean serious, @Nullable BigDecimal overstated) {}

    Proposal {
        items = List.copyOf(items);
        responsible = List.copyOf(responsible);
    }

    Set<String> persons(Item.Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind && item.personHash() != null)
                .map(item -> String.valueOf(item.personHash()))
                .collect(Collectors.toSet());
    }

    List<String> fields() {
        return items.stream()
                .filter(item -> item.kind() == Item.Kind.FIELD && item.field() != null)
                .map(item -> String.valueOf(item.field()))
                .toList();
    }
}
