package org.onewindow.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of permits per caller: filled at a steady rate, holding two seconds' worth at most.
 * Knows the latest callers only, so that it stays small however many there are.
 */
final class RateLimit {

    private static final int CALLERS = 10_000;
    private static final int BURST_SECONDS = 2;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > CALLERS;
                }
            };

    private record Bucket(double permits, long atNanos) {}

    RateLimit(double perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Takes one permit of this caller.
     *
     * @param nowNanos a reading of {@link System#nanoTime()}
     * @return false when there is none left
     */
    synchronized boolean allows(String caller, long nowNanos) {
        double most = perSecond * BURST_SECONDS;
        Bucket last = buckets.getOrDefault(caller, new Bucket(most, nowNanos));
        double filled =
                Math.min(most, last.permits + (nowNanos - last.atNanos) / NANOS * perSecond);
        boolean allowed = filled >= 1;
        buckets.put(caller, new Bucket(allowed ? filled - 1 : filled, nowNanos));
        return allowed;
    }
}
