package org.onewindow.local.decisions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.onewindow.platform.decision.DecisionVerifier;
import org.onewindow.testkit.KeyFiles;
import org.onewindow.testkit.PostgresServer;

/**
 * Verifies the decisions of a run with nothing but its databases and the services' public keys.
 *
 * @param server the run's database server
 * @param keys the folder of the run's keys
 */
public record DecisionCheck(PostgresServer server, Path keys) {

    private static final DecisionVerifier.Report NOTHING =
            new DecisionVerifier.Report(0, 0, List.of());

    /** What the verifier finds in a service's database; nothing in one without decisions. */
    public DecisionVerifier.Report of(String service) throws IOException, SQLException {
        try (Connection database = server.connect(service)) {
            return hasDecisions(database)
                    ? DecisionVerifier.verify(database, publicKeys(service))
                    : NOTHING;
        }
    }

    private static boolean hasDecisions(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet there =
                        statement.executeQuery(
                                "select to_regclass('decision_chain') is not null")) {
            there.next();
            return there.getBoolean(1);
        }
    }

    private List<PublicKey> publicKeys(String service) throws IOException {
        Path signing = keys.resolve(service + "-signing.pem");
        List<PublicKey> all = new ArrayList<>();
        all.add(publicKey(KeyFiles.publicKey(signing)));
        for (Path former : KeyFiles.formerKeys(signing)) {
            all.add(publicKey(former));
        }
        return all;
    }

    private static PublicKey publicKey(Path file) throws IOException {
        String body =
                Files.readString(file)
                        .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The public key " + file + " cannot be read.", e);
        }
    }
}
