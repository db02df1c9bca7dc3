package org.onewindow.registration.catalogue;

import java.util.List;

/**
 * A word kept for financial firms, in names and in scope (REG-047).
 *
 * @param harmlessIn longer words that hold its characters by chance: 投资管理 is no 资管
 */
public record FinancialWord(String word, List<String> harmlessIn, String source) {

    private static final String GAP = "\u0000";

    /** Whether the text says this word, not only a longer one that it is cut out of. */
    public boolean standsIn(String text) {
        String left = text;
        for (String longer : harmlessIn) {
            left = left.replace(longer, GAP);
        }
        return left.contains(word);
    }
}
