package org.onewindow.local.suite;

import java.util.List;
import java.util.stream.IntStream;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.Backbone;

/**
 * Where the processes of a run listen, all on 127.0.0.1.
 *
 * @param services the first service's port; the others follow, a second replica is 20 higher
 * @param management likewise for health and metrics
 */
public record Ports(
        int proxy,
        int services,
        int management,
        int postgres,
        int kafka,
        int kafkaController,
        int identity,
        int departments) {

    /** The ports the documentation names. */
    public static Ports standard() {
        return new Ports(8080, 8101, 9101, 15432, 19092, 19093, 8180, 8190);
    }

    /** The standard ones, all moved by the same number. */
    public static Ports shifted(int offset) {
        Ports standard = standard();
        return new Ports(
                standard.proxy + offset,
                standard.services + offset,
                standard.management + offset,
                standard.postgres + offset,
                standard.kafka + offset,
                standard.kafkaController + offset,
                standard.identity + offset,
                standard.departments + offset);
    }

    /**
     * Ports that are free now: for tests, which may run beside a suite that is up. All lie below
     * those the system gives to outgoing connections, so that none is taken by one of these while
     * its owner is still starting, or is being restarted.
     */
    public static Ports free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            Ports candidate = shifted(Math.floorMod(Await.freePort(), 130) * 100 + 600);
            if (candidate.all().stream().allMatch(Await::isFree)) {
                return candidate;
            }
        }
        throw new IllegalStateException("This machine has too few free ports.");
    }

    /** Those of them somebody else listens on. */
    public List<Integer> taken() {
        return all().stream().filter(port -> !Await.isFree(port)).toList();
    }

    /** The port of a part of the suite. */
    public int of(String name) {
        return switch (name) {
            case "proxy" -> proxy;
            case "postgresql" -> postgres;
            case "kafka" -> kafka;
            case "identity" -> identity;
            case "departments" -> departments;
            default ->
                    name.endsWith("-2")
                            ? of(name.substring(0, name.length() - 2)) + 20
                            : services + Backbone.SERVICES.indexOf(name);
        };
    }

    List<Integer> all() {
        return IntStream.concat(
                        IntStream.of(
                                proxy, postgres, kafka, kafkaController, identity, departments),
                        IntStream.range(0, 4)
                                .flatMap(
                                        index ->
                                                IntStream.of(
                                                        services + index,
                                                        management + index,
                                                        services + index + 20,
                                                        management + index + 20)))
                .boxed()
                .toList();
    }
}
