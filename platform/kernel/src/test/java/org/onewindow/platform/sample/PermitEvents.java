package org.onewindow.platform.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.event.ReceivedEvent;

/** Writes down each event that it is handed; fails for subjects a test has named. */
@ApplicationScoped
public class PermitEvents implements EventSubscription {

    /** Subjects whose events fail. */
    public static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

    private final Sql sql;
    private final EventIntake intake;

    public record Noted(int value) {}

    @Inject
    PermitEvents(DataSource database, EventIntake intake) {
        sql = new Sql(database);
        this.intake = intake;
    }

    @Incoming("licensing")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals("onewindow.licensing.v1");
    }

    @Override
    public Handlers handlers() {
        return new Handlers().on("onewindow.licensing.Noted.v1", Noted.class, this::note);
    }

    private void note(ReceivedEvent event, Noted noted) {
        sql.update(
                "insert into noted (subject, value) values (?, ?)", event.subject(), noted.value());
        if (FAILING.contains(event.subject())) {
            throw new IllegalStateException("as the test asked");
        }
    }
}
