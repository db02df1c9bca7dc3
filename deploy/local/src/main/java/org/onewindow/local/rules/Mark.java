package org.onewindow.local.rules;

/** One {@code @Rule} found in the compiled project: which rule, where, and what it does there. */
record Mark(String rule, Place place, Role role) {

    enum Role {
        HOLDS,
        TESTS,
        DISABLED_TEST,
        /** Stands among the tests on something that no test engine runs. */
        NEVER_RUN
    }

    /**
     * A class with one of its members, or a migration.
     *
     * @param type binary name with its package, {@code org.onewindow.registration.name.Rules$Part};
     *     for a migration its folder and file name
     * @param member method or field; empty when the mark stands on the type itself
     */
    record Place(String type, String member) implements Comparable<Place> {

        /** {@code Rules.Part.conflicts}: the way the project speaks of it. */
        String shortName() {
            String simple = type.substring(separator() + 1).replace('$', '.');
            return member.isEmpty() ? simple : simple + "." + member;
        }

        /** Tells apart two places of one short name. */
        String longName() {
            return separator() < 0
                    ? shortName()
                    : type.substring(0, separator() + 1).replaceFirst("^org\\.onewindow\\.", "")
                            + shortName();
        }

        private int separator() {
            return Math.max(
                    type.lastIndexOf('/'), type.endsWith(".sql") ? -1 : type.lastIndexOf('.'));
        }

        @Override
        public int compareTo(Place other) {
            int byName = shortName().compareTo(other.shortName());
            return byName != 0 ? byName : type.compareTo(other.type);
        }
    }
}
