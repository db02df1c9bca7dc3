package org.onewindow.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.onewindow.testkit.KafkaAccess;
import org.onewindow.testkit.KafkaBroker;

/** Kafka with its topics, users and access list. */
record KafkaProgram(KafkaBroker broker, KafkaAccess access) implements Program {

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Process start(Path log) throws IOException {
        Process process = broker.start(log);
        try {
            access.establish();
        } catch (IllegalStateException failed) {
            stop(process.toHandle());
            throw failed;
        }
        return process;
    }
}
