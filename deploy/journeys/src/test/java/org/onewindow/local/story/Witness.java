package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.onewindow.local.decisions.DecisionCheck;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.decision.DecisionVerifier;
import org.onewindow.testkit.Backbone;

/**
 * Checks a suite at rest by its topics and databases, not by its services' word: no event lost or
 * invented, none applied twice, order per key intact, every decision in its place.
 */
record Witness(Suite suite) {

    /** Which service listens to which other one's topic. */
    private static final Map<String, List<String>> LISTENERS =
            Map.of(
                    "registration", List.of("licensing", "credit", "deregistration"),
                    "deregistration", List.of("registration"));

    void attest() throws SQLException, IOException {
        Backlog backlog = Backlog.of(suite);
        assertThat(backlog.records()).isNotEmpty();
        for (String service : Backbone.SERVICES) {
            List<Books.Logged> log = new Books(suite, service).eventLog();
            everyEventIsOnItsTopic(service, log, backlog);
            nothingWasSentThatWasNotCommitted(service, log, backlog);
            sequencesHaveNoGap(service, log);
            nothingWaits(service);
            decisionsHold(service);
        }
        orderIsKept(backlog);
        everyListenerHasAppliedEachEventOnce(backlog);
        nothingIsDead(backlog);
    }

    private static void everyEventIsOnItsTopic(
            String service, List<Books.Logged> log, Backlog backlog) {
        Map<String, Backlog.Sent> sent = new HashMap<>();
        backlog.firsts().forEach(each -> sent.put(each.topic() + each.id(), each));
        assertThat(log)
                .as("events that %s committed", service)
                .allSatisfy(
                        logged -> {
                            Backlog.Sent found = sent.get(logged.topic() + logged.id());
                            assertThat(found).as("%s on its topic", logged).isNotNull();
                            assertThat(found.key()).isEqualTo(logged.key());
                            assertThat(found.sequence()).isEqualTo(logged.sequence());
                        });
    }

    private static void nothingWasSentThatWasNotCommitted(
            String service, List<Books.Logged> log, Backlog backlog) {
        List<String> committed = log.stream().map(Books.Logged::id).toList();
        assertThat(backlog.firsts())
                .filteredOn(sent -> sent.source().equals("/onewindow/" + service))
                .filteredOn(sent -> !sent.topic().endsWith(".dlq"))
                .extracting(Backlog.Sent::id)
                .as("what was sent for %s", service)
                .isSubsetOf(committed);
    }

    private static void sequencesHaveNoGap(String service, List<Books.Logged> log) {
        Map<String, List<Long>> bySubject =
                log.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Books.Logged::subject,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Books.Logged::sequence, Collectors.toList())));
        bySubject.forEach(
                (subject, sequences) ->
                        assertThat(sequences)
                                .as("sequences of %s in the log of %s", subject, service)
                                .containsExactlyElementsOf(upTo(sequences.size())));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** On the topics a subject keeps to one partition, and its events first come in sequence. */
    private static void orderIsKept(Backlog backlog) {
        Map<String, List<Backlog.Sent>> bySubject =
                backlog.firsts().stream()
                        .filter(sent -> !sent.topic().endsWith(".dlq"))
                        .collect(
                                Collectors.groupingBy(sent -> sent.topic() + " " + sent.subject()));
        bySubject.forEach(
                (subject, sent) -> {
                    assertThat(sent)
                            .extracting(Backlog.Sent::partition)
                            .as("partition of %s", subject)
                            .containsOnly(sent.getFirst().partition());
                    assertThat(
                                    sent.stream()
                                            .sorted(Comparator.comparing(Backlog.Sent::offset))
                                            .map(Backlog.Sent::sequence))
                            .as("order of %s", subject)
                            .containsExactlyElementsOf(upTo(sent.size()));
                });
    }

    private void everyListenerHasAppliedEachEventOnce(Backlog backlog) throws SQLException {
        for (Map.Entry<String, List<String>> each : LISTENERS.entrySet()) {
            for (String listener : each.getValue()) {
                String topic = Backbone.events(each.getKey());
                hasApplied(listener, "/onewindow/" + each.getKey(), backlog.on(topic));
            }
        }
        for (String department : Backbone.DEPARTMENTS) {
            String topic = Backbone.results(department);
            hasApplied("registration", "/onewindow/departments/" + department, backlog.on(topic));
        }
    }

    private void hasApplied(String listener, String source, List<Backlog.Sent> sent)
            throws SQLException {
        Books books = new Books(suite, listener);
        Map<String, Long> last =
                sent.stream()
                        .collect(
                                Collectors.toMap(
                                        Backlog.Sent::subject, Backlog.Sent::sequence, Math::max));
        assertThat(books.positions(source))
                .as("how far %s has applied %s", listener, source)
                .containsExactlyInAnyOrderElementsOf(
                        last.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList());
        assertThat(books.inbox(source))
                .as("what %s has taken in of %s", listener, source)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(Backlog.Sent::id).distinct().toList());
    }

    private void nothingWaits(String service) throws SQLException {
        Books books = new Books(suite, service);
        assertThat(books.count("outbox")).as("outbox of %s", service).isZero();
        assertThat(books.count("held_event")).as("held events of %s", service).isZero();
        assertThat(books.count("inbox_position where parked_since is not null"))
                .as("parked subjects of %s", service)
                .isZero();
    }

    private void decisionsHold(String service) throws SQLException, IOException {
        DecisionCheck check =
                new DecisionCheck(suite.postgres(), suite.options().folder().resolve("keys"));
        DecisionVerifier.Report report = check.of(service);
        assertThat(report.findings()).as("decisions of %s", service).isEmpty();
        assertThat(report.decisions())
                .as("chained decisions of %s", service)
                .isEqualTo(new Books(suite, service).count("decision"));
    }

    private static void nothingIsDead(Backlog backlog) {
        assertThat(backlog.records())
                .filteredOn(sent -> sent.topic().endsWith(".dlq"))
                .as("dead letters")
                .isEmpty();
    }
}
