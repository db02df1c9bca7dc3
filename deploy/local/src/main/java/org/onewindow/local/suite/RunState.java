package org.onewindow.local.suite;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.testkit.Folders;
import org.onewindow.testkit.OwnProcesses;

/**
 * What a run leaves on disk about itself, so that another terminal can show and end it even after
 * its launcher has been killed.
 */
public record RunState(Path folder) {

    public RunState {
        folder = folder.toAbsolutePath().normalize();
    }

    OwnProcesses processes() {
        return new OwnProcesses(folder);
    }

    void rememberPorts(Ports ports) throws IOException {
        Properties state = new Properties();
        for (var component : Ports.class.getRecordComponents()) {
            try {
                state.setProperty(
                        component.getName(), component.getAccessor().invoke(ports).toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        StringWriter text = new StringWriter();
        state.store(text, "Where this run listens.");
        Folders.replace(file("ports.properties"), text.toString());
    }

    /** The ports of the run that is there, or of the last one. */
    public Optional<Ports> ports() throws IOException {
        if (!Files.exists(file("ports.properties"))) {
            return Optional.empty();
        }
        Properties state = new Properties();
        try (Reader reader = Files.newBufferedReader(file("ports.properties"))) {
            state.load(reader);
        }
        return Optional.of(
                new Ports(
                        port(state, "proxy"),
                        port(state, "services"),
                        port(state, "management"),
                        port(state, "postgres"),
                        port(state, "kafka"),
                        port(state, "kafkaController"),
                        port(state, "identity"),
                        port(state, "departments")));
    }

    private static int port(Properties state, String name) {
        return Integer.parseInt(state.getProperty(name));
    }

    void remember(String name, long pid) throws IOException {
        Folders.replace(file(name + ".pid"), Long.toString(pid));
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(file(name + ".pid"));
    }

    /** What of this run is alive, by name, in the order it was started. */
    public Map<String, ProcessHandle> alive() throws IOException {
        Map<String, ProcessHandle> alive = new LinkedHashMap<>();
        for (String name : names()) {
            pid(name).flatMap(processes()::find).ifPresent(process -> alive.put(name, process));
        }
        return alive;
    }

    /** What of this run was started and has ended without having been stopped, by name. */
    public List<String> ended() throws IOException {
        Set<String> alive = alive().keySet();
        return names().stream()
                .filter(name -> Files.exists(file(name + ".pid")) && !alive.contains(name))
                .toList();
    }

    /** Processes that carry this run's mark without being known by name: half-started ones. */
    List<ProcessHandle> strays(Collection<ProcessHandle> known) {
        return processes().all().stream().filter(process -> !known.contains(process)).toList();
    }

    /** Notes that this JVM is in charge of the run. */
    public void rememberLauncher() throws IOException {
        Folders.replace(file("launcher"), Long.toString(ProcessHandle.current().pid()));
    }

    /** Nobody is in charge of the run any more. */
    public void forgetLauncher() throws IOException {
        Files.deleteIfExists(file("launcher"));
    }

    /** The launcher that is in charge of this run, if it is alive. */
    public Optional<ProcessHandle> launcher() throws IOException {
        if (!Files.exists(file("launcher"))) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readString(file("launcher")).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isLauncher(pid));
    }

    private static boolean isLauncher(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                    .contains("org.onewindow.local.Main");
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<Long> pid(String name) throws IOException {
        Path file = file(name + ".pid");
        return Files.exists(file)
                ? Optional.of(Long.parseLong(Files.readString(file).strip()))
                : Optional.empty();
    }

    private Collection<String> names() throws IOException {
        if (!Files.isDirectory(folder.resolve("run"))) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>(StopOrder.LAST_FIRST);
        try (var files = Files.list(folder.resolve("run"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".pid"))
                    .map(file -> file.substring(0, file.length() - ".pid".length()))
                    .forEach(names::add);
        }
        return names;
    }

    private Path file(String name) {
        return folder.resolve("run").resolve(name);
    }
}
