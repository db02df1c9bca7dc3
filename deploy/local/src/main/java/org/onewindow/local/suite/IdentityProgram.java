package org.onewindow.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.testkit.Folders;
import org.onewindow.testkit.OwnProcesses;

/** Keycloak with the sandbox realm, a real OpenID Connect provider. */
record IdentityProgram(KeycloakHome keycloak, OwnProcesses run, Ports ports) implements Program {

    @Override
    public String name() {
        return "identity";
    }

    static String realmUrl(int port) {
        return "http://127.0.0.1:" + port + "/auth/realms/onewindow";
    }

    @Override
    public Process start(Path log) throws IOException {
        if (!keycloak.isBuilt()) {
            keycloak.build(log);
        }
        if (!Files.exists(keycloak.seed())) {
            plantSeed(log);
        }
        Folders.delete(database());
        Files.createDirectories(database().getParent());
        Files.copy(keycloak.seed(), database(), StandardCopyOption.REPLACE_EXISTING);
        return program(List.of()).start(log);
    }

    /** Starts once with an import and keeps the database it leaves. */
    private void plantSeed(Path log) throws IOException {
        Folders.delete(database());
        Files.createDirectories(database().getParent());
        Path imports = keycloak.home().resolve("data/import");
        Files.createDirectories(imports);
        Files.copy(
                keycloak.realm(),
                imports.resolve("onewindow-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Process importing = program(List.of("--import-realm")).start(log);
        stop(importing.toHandle());
        keycloak.keepSeed(database());
    }

    private Path database() {
        return run.folder().resolve("identity/keycloak.mv.db");
    }

    private JavaProgram program(List<String> more) {
        String database = run.folder().resolve("identity/keycloak").toString();
        List<String> start =
                new ArrayList<>(List.of("start", "--optimized", "--http-enabled=true"));
        start.add("--http-host=127.0.0.1");
        start.add("--http-port=" + ports.identity());
        // The issuer is the proxy's address for everybody; services fetch keys directly.
        start.add("--hostname=http://127.0.0.1:" + ports.proxy() + "/auth");
        start.add("--hostname-backchannel-dynamic=true");
        start.add(
                "--db-url=jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
        // One node: a clustered cache would listen beyond the loopback address.
        start.add("--cache=local");
        start.addAll(more);
        URI ready = URI.create(realmUrl(ports.identity()) + "/.well-known/openid-configuration");
        return new JavaProgram(name(), run, keycloak.arguments(start), Map.of(), ready);
    }
}
