package org.onewindow.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import org.onewindow.testkit.PostgresServer;
import org.onewindow.testkit.ServiceDatabase;

/** PostgreSQL with a database for each service and one for the departments. */
record PostgresProgram(PostgresServer server, Collection<ServiceDatabase> databases)
        implements Program {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Process start(Path log) throws IOException {
        Process process = server.start(log);
        try {
            for (ServiceDatabase database : databases) {
                database.establish();
            }
        } catch (SQLException e) {
            PostgresServer.stop(process.toHandle());
            throw new IOException("The databases could not be made.", e);
        }
        return process;
    }

    @Override
    public void stop(ProcessHandle process) {
        PostgresServer.stop(process);
    }
}
