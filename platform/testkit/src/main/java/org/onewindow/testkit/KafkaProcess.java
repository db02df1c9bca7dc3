package org.onewindow.testkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The Kafka node's own process: formats its folder at the first start, then runs until SIGTERM. */
public final class KafkaProcess {

    /** Fixed, so that a folder formatted by one version of the launcher is known to the next. */
    private static final String CLUSTER_ID = "T25lV2luZG93LUxvY2FsMQ";

    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        Path folder = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(settings, adminPassword(properties));
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings, String adminPassword) {
        String[] format = {
            "format",
            "--cluster-id",
            CLUSTER_ID,
            "--config",
            settings.toString(),
            "--add-scram",
            "SCRAM-SHA-512=[name=admin,password=" + adminPassword + "]"
        };
        int result = StorageTool.execute(format, System.out);
        if (result != 0) {
            throw new IllegalStateException("Kafka's folder could not be formatted: " + result);
        }
    }

    private static String adminPassword(Properties properties) {
        String login =
                properties.getProperty("listener.name.client.scram-sha-512.sasl.jaas.config");
        Matcher password = Pattern.compile("password=\"([^\"]+)\"").matcher(login);
        if (!password.find()) {
            throw new IllegalStateException("The settings of Kafka hold no password for admin.");
        }
        return password.group(1);
    }
}
