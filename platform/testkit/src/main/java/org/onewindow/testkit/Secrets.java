package org.onewindow.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of one run: made up when first asked for and kept beside the run's data, readable
 * by the owner alone, because the servers remember them too.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path folder) throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    /** The password of this name, such as {@code kafka.registration}. */
    public synchronized String password(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Passwords of this run, made up by the machine; for nothing else.");
            Folders.replaceSecret(file, text.toString());
        } catch (IOException e) {
            throw new IllegalStateException("The passwords of this run could not be kept.", e);
        }
    }
}
