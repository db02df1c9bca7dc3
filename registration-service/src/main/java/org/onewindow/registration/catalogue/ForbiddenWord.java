package org.onewindow.registration.catalogue;

/**
 * A word a name must not use, with its class 1–9 of Name Provisions article 11 (REG-045).
 *
 * @param contentClass 1 state dignity, 2 public interest, 3 party, army and organs, 4 foreign
 *     states and international organisations, 5 obscene, gambling, superstition, terror, violence,
 *     6 discrimination, 7 good morals, 8 deceiving or misleading, 9 other bans
 */
public record ForbiddenWord(String word, int contentClass, Match match, String source) {

    /** Where the word must stand to count. */
    public enum Match {
        /** Anywhere between division and organisation form. */
        ANYWHERE,
        /** Inside the trade name. */
        TRADE_NAME_HAS,
        /** The whole trade name. */
        TRADE_NAME_IS
    }
}
