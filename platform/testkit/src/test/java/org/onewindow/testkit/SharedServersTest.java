package org.onewindow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SharedServersTest {

    private static final SharedServers servers = attached();

    private static SharedServers attached() {
        try {
            return SharedServers.attach();
        } catch (IOException e) {
            throw new IllegalStateException("No servers to test on.", e);
        }
    }

    @BeforeAll
    static void emptyBackbone() {
        servers.kafka().empty();
    }

    @Test
    void theOwnerBuildsTheSchemaAndTheApplicationRoleCannot() throws SQLException {
        ServiceDatabase database = servers.freshDatabase("credit");
        try (Connection owner =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.owner(), database.ownerPassword());
                Connection app =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.app(), database.appPassword());
                Statement asOwner = owner.createStatement();
                Statement asApp = app.createStatement()) {
            asOwner.execute("create table entry (id int)");
            asOwner.execute("grant insert on entry to " + database.app());
            assertThat(asApp.executeUpdate("insert into entry values (1)")).isOne();
            assertThatThrownBy(() -> asApp.execute("delete from entry"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asApp.execute("create table other (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRoleOfOneServiceCannotOpenTheDatabaseOfAnother() throws SQLException {
        ServiceDatabase credit = servers.freshDatabase("credit");
        ServiceDatabase licensing = servers.freshDatabase("licensing");
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        credit.jdbcUrl(), licensing.app(), licensing.appPassword()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aWrongPasswordIsRefused() throws SQLException {
        ServiceDatabase database = servers.freshDatabase("credit");
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        database.jdbcUrl(), "credit_app", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void trigramsAreFoundInChineseText() throws SQLException {
        ServiceDatabase database = servers.freshDatabase("registration");
        try (Connection owner =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create extension pg_trgm");
            try (ResultSet result =
                    statement.executeQuery("select array_length(show_trgm('星河云图'), 1)")) {
                result.next();
                assertThat(result.getInt(1)).isEqualTo(5);
            }
        }
    }

    @Test
    void aServiceWritesItsOwnTopicAndTheOthersReadIt() throws Exception {
        String topic = Backbone.events("registration");
        try (Producer<String, String> producer = producer("registration");
                Consumer<String, String> consumer = consumer("credit")) {
            producer.send(new ProducerRecord<>(topic, "key", "星河云图")).get(30, TimeUnit.SECONDS);
            consumer.subscribe(List.of(topic));
            String heard =
                    Await.answer(
                            "The event",
                            Duration.ofSeconds(30),
                            () ->
                                    consumer.poll(Duration.ofMillis(200))
                                                    .records(topic)
                                                    .iterator()
                                                    .hasNext()
                                            ? Optional.of("heard")
                                            : Optional.empty());
            assertThat(heard).isEqualTo("heard");
        }
    }

    @Test
    void aServiceCannotWriteTheTopicOfAnother() {
        assertThatThrownBy(() -> send("credit", Backbone.events("registration")))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aDepartmentCannotAnswerForAnother() {
        assertThatThrownBy(() -> send("seal", Backbone.results("tax")))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aDepartmentReadsOnlyItsOwnTasks() {
        try (Consumer<String, String> consumer = consumer("seal")) {
            assertThatThrownBy(() -> consumer.partitionsFor(Backbone.tasks("tax")))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThat(consumer.partitionsFor(Backbone.tasks("seal"))).hasSize(3);
        }
    }

    @Test
    void aWrongKafkaPasswordIsRefused() {
        Map<String, Object> settings = new HashMap<>(settings("seal"));
        settings.computeIfPresent(
                "sasl.jaas.config",
                (name, login) -> login.toString().replaceAll("password=\".*\"", "password=\"no\""));
        try (Consumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            assertThatThrownBy(() -> consumer.partitionsFor(Backbone.tasks("seal")))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void send(String user, String topic) throws Exception {
        try (Producer<String, String> producer = producer(user)) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(30, TimeUnit.SECONDS);
        }
    }

    private static Producer<String, String> producer(String user) {
        return new KafkaProducer<>(settings(user));
    }

    private static Consumer<String, String> consumer(String user) {
        return new KafkaConsumer<>(settings(user));
    }

    private static Map<String, Object> settings(String user) {
        Map<String, Object> settings = new HashMap<>(servers.kafka().clientSettings(user));
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        settings.put("group.id", user);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }
}
