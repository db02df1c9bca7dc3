package org.onewindow.registration.window;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.event.ReceivedEvent;

/** What the departments answer, each on its own topic. */
@Singleton
public class DepartmentEvents implements EventSubscription {

    private static final String SOURCE = "ce_source";

    /** Late, because the intake itself looks for all subscriptions. */
    private final Provider<EventIntake> intake;

    private final Answers answers;

    @Inject
    DepartmentEvents(Provider<EventIntake> intake, Answers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    @Incoming("window-answers")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        batch.forEach(DepartmentEvents::provenSource);
        intake.get().receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.startsWith("onewindow.window-results.");
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(
                        "onewindow.department.WindowTaskAnswered.v1",
                        TaskAnswer.class,
                        this::taskAnswered);
    }

    private void taskAnswered(ReceivedEvent event, TaskAnswer answer) {
        if (!event.subject().equals(answer.taskId().toString())) {
            throw new IllegalArgumentException("the answer is about another task than its event");
        }
        answers.add(event, Task.ofAnswersTopic(event.topic()), answer);
    }

    /**
     * Names the department whose topic it is as the source, whatever the record says: otherwise one
     * department could use up the sequence of another's task.
     */
    private static void provenSource(ConsumerRecord<String, String> found) {
        String source = "/onewindow/departments/" + Task.ofAnswersTopic(found.topic()).department();
        found.headers().remove(SOURCE);
        found.headers().add(SOURCE, source.getBytes(StandardCharsets.UTF_8));
    }
}
