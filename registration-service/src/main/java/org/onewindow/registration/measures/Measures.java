package org.onewindow.registration.measures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/** What the credit service says about an entity and its persons, or that it did not say. */
public sealed interface Measures {

    String ABNORMAL_LISTED = "ABNORMAL_LISTED";
    String SERIOUS_LISTED = "SERIOUS_LISTED";

    /** The ground of an abnormal listing (企业经营异常名录管理暂行办法 9). */
    String NOT_REACHABLE = "NOT_REACHABLE";

    /**
     * An answer.
     *
     * @param asOf the instant it speaks of, as the credit service wrote it
     * @param riskClass of the entity; B for one without a class
     * @param honours SHA-256 of the numbers of those on the list of 守合同重信用
     */
    record Known(String asOf, String riskClass, List<Block> blocks, List<String> honours)
            implements Measures {
        public Known {
            blocks = List.copyOf(blocks);
            honours = List.copyOf(honours);
        }

        private boolean honours(List<String> shareholders) {
            return shareholders.stream().anyMatch(honours::contains)
                    && !reports(SERIOUS_LISTED)
                    && !reports(ABNORMAL_LISTED);
        }
    }

    /**
     * The same for an entity that is being set up and has no class of its own: the best class is
     * that of one whose shareholder is honoured, and nobody else's; a list closes it (REG-100).
     *
     * @param shareholders SHA-256 of their numbers
     */
    @Rule("REG-100")
    default Measures ofNewEntity(List<String> shareholders) {
        return switch (this) {
            case Known known when known.riskClass().equals("A") || known.riskClass().equals("B") ->
                    new Known(
                            known.asOf(),
                            known.honours(shareholders) ? "A" : "B",
                            known.blocks(),
                            known.honours());
            case Known known -> known;
            case Unknown unknown -> unknown;
        };
    }

    /** The class of the entity, where credit said one. */
    default Optional<String> classOfEntity() {
        return switch (this) {
            case Known known -> Optional.of(known.riskClass());
            case Unknown unknown -> Optional.empty();
        };
    }

    /** Whether credit reports this against anybody who was asked about. */
    default boolean reports(String code) {
        return switch (this) {
            case Known known ->
                    known.blocks().stream().anyMatch(block -> block.code().equals(code));
            case Unknown unknown -> false;
        };
    }

    /** Whether it is listed as abnormal because nobody finds it at its domicile (MERR 20). */
    @Rule("REG-157")
    default boolean saysNotReachable() {
        return switch (this) {
            case Known known ->
                    known.blocks().stream()
                            .anyMatch(
                                    block ->
                                            block.code().equals(ABNORMAL_LISTED)
                                                    && NOT_REACHABLE.equals(block.ground()));
            case Unknown unknown -> false;
        };
    }

    /** No answer in time: never a silent pass, never a refusal by machine (INV-28). */
    record Unknown(String reason) implements Measures {}

    /**
     * Something that stands against a registration.
     *
     * @param subject SHA-256 of the person's number, or the credit code
     * @param ground of an abnormal listing, where credit has it as a code
     */
    record Block(String code, String subject, String basis, @Nullable String ground) {}
}
