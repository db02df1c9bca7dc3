package org.onewindow.local.story;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Backbone;

/** What a journey has at hand on the shared suite: people, connectors, the clock, the topics. */
record Journey(Suite suite, Quiet quiet, Stage stage) implements AutoCloseable {

    static final String REGISTRAR = "registrar";
    static final String LEAD = "registrar-lead";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Journey on(Suite suite) {
        Quiet quiet = new Quiet(suite);
        Telling unheard =
                new Telling(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return new Journey(
                suite, quiet, Story.stage(suite, quiet, unheard, false, PATIENCE, moment -> {}));
    }

    Client user(String name) {
        return stage.people().user(name);
    }

    Client anybody() {
        return stage.people().anybody();
    }

    /** A department's own client, which reports facts. */
    Client connector(String department) {
        return new Client(
                suite.url(),
                () -> Optional.of(suite.tokens().client("department-" + department)),
                PATIENCE);
    }

    BusinessTime time() {
        return stage.time();
    }

    Filing filing(String user) {
        return new Filing(user(user), stage.outside());
    }

    /** Acts on a thing as it stands now: reads it for its entity tag first. */
    static Answer act(Client who, String thing, String action, Object body) {
        return who.post(thing + "/" + action, body, who.get(thing).expect(200).tag());
    }

    /** What the public register says of an entity. */
    Answer entity(String uscc) {
        return anybody().get("/registration/v1/entities/" + uscc).expect(200);
    }

    /** The other services' view of an entity, when they have heard everything. */
    Elsewhere elsewhere(Company company) {
        quiet.await();
        return new Elsewhere(this, company.representative(), company.uscc());
    }

    /** The events of an entity on registration's topic, in their order. */
    List<String> events(String uscc) {
        quiet.await();
        return Backlog.of(suite).firsts().stream()
                .filter(sent -> sent.topic().equals(Backbone.events("registration")))
                .filter(sent -> sent.subject().equals(uscc))
                .sorted(Comparator.comparing(Backlog.Sent::sequence))
                .map(sent -> sent.type().split("\\.")[2])
                .toList();
    }

    /** At the end: nothing lost, nothing invented, nothing applied twice, by anybody. */
    void attest() throws SQLException, IOException {
        quiet.await();
        new Witness(suite).attest();
    }

    @Override
    public void close() {
        quiet.close();
    }
}
