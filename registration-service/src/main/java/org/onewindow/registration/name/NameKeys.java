package org.onewindow.registration.name;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onewindow.platform.http.Digest;
import org.onewindow.registration.name.NameComparison.Claim;

/**
 * The hashes under which a name is filed and those under which names near it are found. Whatever
 * conflicts with it or is similar to it (REG-048, REG-049) shares one; the hit is then looked at.
 *
 * @param filed kept with the name
 * @param sought looked up for a new name
 */
record NameKeys(Set<Long> filed, Set<Long> sought) {

    /** Parts of longer trade names are not filed: their number grows with the square. */
    private static final int LONGEST_WITH_PARTS = 12;

    private static final int SHORTEST_PART = 2;

    static NameKeys of(Claim claim) {
        String key = claim.tradeKey();
        Set<Long> filed = new TreeSet<>();
        Set<Long> sought = new TreeSet<>();
        // Any industry: a name without one conflicts with all, and synonyms cross divisions.
        both(filed, sought, hash(claim, "*", "NAME", key));
        claim.industryDivision()
                .ifPresent(
                        industry -> {
                            both(filed, sought, hash(claim, industry, "SOUND", NameKey.sound(key)));
                            String sorted = NameKey.sortedCharacters(key);
                            both(filed, sought, hash(claim, industry, "SORTED", sorted));
                            filed.add(hash(claim, industry, "WHOLE", key));
                            sought.add(hash(claim, industry, "PART", key));
                            for (String part : properParts(key)) {
                                filed.add(hash(claim, industry, "PART", part));
                                sought.add(hash(claim, industry, "WHOLE", part));
                            }
                        });
        return new NameKeys(filed, sought);
    }

    private static void both(Set<Long> filed, Set<Long> sought, long hash) {
        filed.add(hash);
        sought.add(hash);
    }

    private static Set<String> properParts(String key) {
        Set<String> parts = new TreeSet<>();
        if (key.length() <= LONGEST_WITH_PARTS) {
            for (int start = 0; start < key.length(); start++) {
                for (int end = start + SHORTEST_PART; end <= key.length(); end++) {
                    parts.add(key.substring(start, end));
                }
            }
        }
        parts.remove(key);
        return parts;
    }

    private static long hash(Claim claim, String industry, String kind, String text) {
        String key = String.join("|", claim.authorityCode(), industry, kind, text);
        return ByteBuffer.wrap(Digest.sha256(key.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /**
     * What a reservation locks, in ascending order: two names near each other meet in a lock that
     * one of them has alone; two that only have a part in common share it and do not wait.
     */
    static SortedMap<Long, Boolean> locks(Claim claim) {
        String key = claim.tradeKey();
        SortedMap<Long, Boolean> alone = new TreeMap<>();
        alone.put(hash(claim, "*", "NAME", key), true);
        claim.industryDivision()
                .ifPresent(
                        industry -> {
                            for (String part : properParts(key)) {
                                alone.put(hash(claim, industry, "WHOLE", part), false);
                            }
                            String sorted = NameKey.sortedCharacters(key);
                            alone.put(hash(claim, industry, "SORTED", sorted), true);
                            alone.put(hash(claim, industry, "SOUND", NameKey.sound(key)), true);
                            alone.put(hash(claim, industry, "WHOLE", key), true);
                        });
        return alone;
    }
}
