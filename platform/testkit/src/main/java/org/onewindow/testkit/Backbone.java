package org.onewindow.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names on the event backbone: who is there, which topics there are, who may do what. */
public final class Backbone {

    public static final List<String> SERVICES =
            List.of("registration", "licensing", "credit", "deregistration");
    public static final List<String> DEPARTMENTS =
            List.of("seal", "tax", "social-insurance", "housing-fund", "bank", "commerce");

    static final int SERVICE_PARTITIONS = 12;
    static final int DEPARTMENT_PARTITIONS = 3;

    private Backbone() {}

    /** The topic on which a service publishes. */
    public static String events(String service) {
        return "onewindow." + service + ".v1";
    }

    /** What registration asks of a department. */
    public static String tasks(String department) {
        return "onewindow.window-tasks." + department + ".v1";
    }

    /** What a department answers. */
    public static String results(String department) {
        return "onewindow.window-results." + department + ".v1";
    }

    /** Where a consumer parks what it cannot apply. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    /** A topic and its partitions; its dead letters have as many, so that they keep their order. */
    record TopicSpec(String name, int partitions) {}

    /** One line of the access list: who, on which topic. */
    record Grant(String user, String topic, boolean mayWrite, boolean mayRead) {}

    public static List<String> users() {
        return Stream.concat(SERVICES.stream(), DEPARTMENTS.stream()).toList();
    }

    static List<TopicSpec> topics() {
        List<TopicSpec> topics = new ArrayList<>();
        for (String service : SERVICES) {
            topics.add(new TopicSpec(events(service), SERVICE_PARTITIONS));
        }
        for (String department : DEPARTMENTS) {
            topics.add(new TopicSpec(tasks(department), DEPARTMENT_PARTITIONS));
            topics.add(new TopicSpec(results(department), DEPARTMENT_PARTITIONS));
        }
        return topics.stream()
                .flatMap(
                        topic ->
                                Stream.of(
                                        topic,
                                        new TopicSpec(
                                                deadLetters(topic.name()), topic.partitions())))
                .toList();
    }

    /** Everything that is allowed; whatever is not listed is denied. */
    static List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (String service : SERVICES) {
            grants.add(new Grant(service, events(service), true, false));
            grants.add(new Grant(service, deadLetters(events(service)), true, true));
            SERVICES.stream()
                    .filter(other -> !other.equals(service))
                    .forEach(other -> grants.addAll(consumer(service, events(other))));
        }
        for (String department : DEPARTMENTS) {
            grants.add(new Grant("registration", tasks(department), true, false));
            grants.addAll(consumer("registration", results(department)));
            grants.addAll(consumer(department, tasks(department)));
            grants.add(new Grant(department, results(department), true, false));
        }
        return grants;
    }

    private static List<Grant> consumer(String user, String topic) {
        return List.of(
                new Grant(user, topic, false, true),
                new Grant(user, deadLetters(topic), true, true));
    }
}
