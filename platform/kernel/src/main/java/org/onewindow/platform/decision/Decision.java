package org.onewindow.platform.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/**
 * What was decided and why, as it is kept for ever (INV-30, GEN-008).
 *
 * @param kind e.g. {@code SETUP_CONFIRMATION}
 * @param subject the credit code or case that it is about
 * @param outcome e.g. {@code AUTO_CONFIRMED}
 * @param rules every rule applied, with its result
 * @param inputs what the decision looked at, without personal numbers in clear
 * @param parameters the parameter values it used, with version
 * @param grounds there must be some when the outcome is unfavourable
 */
public record Decision(
        String kind,
        String subject,
        String outcome,
        Jurisdiction place,
        Actor actor,
        List<AppliedRule> rules,
        Map<String, Object> inputs,
        List<?> parameters,
        Optional<Grounds> grounds) {

    public Decision {
        rules = List.copyOf(rules);
        inputs = Map.copyOf(inputs);
        parameters = List.copyOf(parameters);
    }

    /** A rule that was applied, with what it found. */
    public record AppliedRule(String rule, boolean passed, String finding) {

        public static AppliedRule passed(String rule) {
            return new AppliedRule(rule, true, "");
        }

        public static AppliedRule failed(String rule, String finding) {
            return new AppliedRule(rule, false, finding);
        }
    }

    /**
     * What an unfavourable decision must tell (GEN-008).
     *
     * @param number the document's number
     * @param remedies reconsideration within 60 days, lawsuit within 6 months
     */
    public record Grounds(
            String number, String facts, String legalBasis, String reasons, String remedies) {

        /** The remedies of ordinary law, for decisions of a market regulator. */
        public static final String ORDINARY_REMEDIES = "自收到决定之日起60日内可申请行政复议,或6个月内向人民法院提起行政诉讼。";

        /**
         * @throws IllegalArgumentException when one of the five is missing: such a decision cannot
         *     be issued
         */
        @Rule({"GEN-008", "INV-10"})
        public Grounds {
            for (String part : List.of(number, facts, legalBasis, reasons, remedies)) {
                if (part.isBlank()) {
                    throw new IllegalArgumentException(
                            "an unfavourable decision needs number, facts, basis, reasons, remedies");
                }
            }
        }
    }
}
