package org.onewindow.local.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** First nobody can ask, then nobody works, then what they worked on goes. */
enum StopOrder {
    PROXY,
    WORKERS,
    IDENTITY,
    KAFKA,
    POSTGRESQL;

    /** As they were started: the servers first. */
    static final Comparator<String> LAST_FIRST =
            Comparator.comparing(StopOrder::of).reversed().thenComparing(Comparator.naturalOrder());

    static StopOrder of(String name) {
        return switch (name) {
            case "proxy" -> PROXY;
            case "identity" -> IDENTITY;
            case "kafka" -> KAFKA;
            case "postgresql" -> POSTGRESQL;
            default -> WORKERS;
        };
    }

    /** Those of the given names that stop in this step, together. */
    List<String> among(Collection<String> names) {
        return names.stream().filter(name -> of(name) == this).toList();
    }
}
