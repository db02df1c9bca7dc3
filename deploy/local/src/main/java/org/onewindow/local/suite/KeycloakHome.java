package org.onewindow.local.suite;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.onewindow.testkit.Folders;
import org.onewindow.testkit.OwnProcesses;

/**
 * Keycloak's programs, unpacked and built once and kept in {@code .onewindow}, and beside them a
 * seed: its database with the realm imported, from which every start takes a fresh copy. What users
 * and clients there are is the realm file's to say, so nothing of it needs keeping, and a database
 * torn by a hard kill is never met.
 */
record KeycloakHome(Path cache, Path realm, String version) {

    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--http-relative-path=/auth");

    static KeycloakHome of(Path checkout) throws IOException {
        Properties versions = new Properties();
        try (InputStream file = KeycloakHome.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        }
        return new KeycloakHome(
                checkout.resolve(".onewindow"),
                checkout.resolve("deploy/keycloak/onewindow-realm.json"),
                versions.getProperty("keycloak"));
    }

    Path home() {
        return cache.resolve("keycloak-" + version);
    }

    private Path archive() {
        return cache.resolve("downloads/keycloak-quarkus-dist-" + version + ".tar.gz");
    }

    boolean isBuilt() throws IOException {
        Path built = home().resolve("built");
        return Files.exists(built) && Files.readString(built).equals(String.join(" ", BUILD));
    }

    /** The seed of this very realm file; another realm is another seed. */
    Path seed() throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(realm));
            String name = HexFormat.of().formatHex(hash, 0, 8);
            return cache.resolve("keycloak-" + version + "-realm-" + name + ".mv.db");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256.", e);
        }
    }

    /** Unpacks and builds; about 20 s of processor time, once per version. */
    void build(Path log) throws IOException {
        if (!Files.exists(archive())) {
            throw new IOException(
                    archive() + " is missing; ./onewindow up fetches it through Maven.");
        }
        Folders.delete(home());
        Path unfinished = cache.resolve("keycloak.unfinished");
        Folders.delete(unfinished);
        unpack(unfinished);
        Files.move(unfinished.resolve("keycloak-" + version), home());
        Folders.delete(unfinished);
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of(JavaProgram.java()));
        command.addAll(arguments(BUILD));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        if (exitCode(process) != 0) {
            throw new IOException("Keycloak could not be built; its log is " + log + ".");
        }
        Folders.replace(home().resolve("built"), String.join(" ", BUILD));
    }

    /** Keeps a database into which the realm has just been imported, its server being stopped. */
    void keepSeed(Path database) throws IOException {
        Path next = cache.resolve("keycloak-seed.next");
        Files.copy(database, next, StandardCopyOption.REPLACE_EXISTING);
        Files.move(next, seed(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The Java options of Keycloak's own start script as far as they matter, without the script.
     */
    List<String> arguments(List<String> keycloak) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        arguments.add("-XX:MetaspaceSize=160m");
        for (String name :
                List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            arguments.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("-Duser.language=en");
        arguments.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        arguments.add("-Dkc.home.dir=" + home());
        arguments.add("-Djboss.server.config.dir=" + home().resolve("conf"));
        arguments.add("-Dpicocli.disable.closures=true");
        arguments.addAll(List.of("-cp", home().resolve("lib/quarkus-run.jar").toString()));
        arguments.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        arguments.addAll(keycloak);
        return arguments;
    }

    private void unpack(Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new GzipCompressorInputStream(
                                new BufferedInputStream(
                                        Files.newInputStream(archive()), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                }
            }
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            OwnProcesses.kill(process.toHandle());
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was being built.");
        }
    }
}
