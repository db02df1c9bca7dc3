package org.onewindow.local.suite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.onewindow.testkit.Backbone;

/**
 * What a run is to be like.
 *
 * @param checkout the root of the source tree, in which the services have been built
 * @param folder everything this run writes: data, logs, keys
 * @param keepsData whether the data must outlive a power cut; a killed process loses nothing anyway
 * @param businessStart where the business clock begins; empty for the machine's own time
 * @param replicas how many of a service run, by its name; one where nothing is said
 */
public record SuiteOptions(
        Path checkout,
        Path folder,
        Ports ports,
        boolean keepsData,
        Optional<Instant> businessStart,
        Map<String, Integer> replicas) {

    /** 2026-03-02 09:00 in Shanghai, a Monday: when the demo and the journeys begin. */
    public static final Instant STORY_START = Instant.parse("2026-03-02T01:00:00Z");

    public SuiteOptions {
        checkout = checkout.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        replicas = Map.copyOf(replicas);
        replicas.forEach(SuiteOptions::checkReplicas);
    }

    private static void checkReplicas(String service, int count) {
        if (!Backbone.SERVICES.contains(service)) {
            throw new IllegalArgumentException("There is no service named " + service + ".");
        }
        if (count < 1 || count > 2) {
            throw new IllegalArgumentException(
                    "A service runs once or twice here, not " + count + " times.");
        }
    }
}
