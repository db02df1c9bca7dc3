package org.onewindow.local.departments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.KeyFiles;
import org.onewindow.testkit.ServiceDatabase;
import org.onewindow.testkit.SharedServers;

class DepartmentsTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path folder;

    private static Outside outside;
    private static Map<String, Object> kafka;
    private static Settings settings;
    private static Departments departments;
    private static KafkaProducer<String, String> registration;

    private UUID task = UUID.randomUUID();

    @BeforeAll
    static void open() throws Exception {
        SharedServers servers = SharedServers.attach();
        ServiceDatabase database = servers.freshDatabase("departments");
        kafka = servers.kafkaAdmin();
        outside = new Outside();
        Map<String, String> environment = new HashMap<>();
        environment.put("DEPARTMENTS_PORT", "0");
        environment.put("DEPARTMENTS_JDBC_URL", database.jdbcUrl());
        environment.put("DEPARTMENTS_DATABASE_USER", database.owner());
        environment.put("DEPARTMENTS_DATABASE_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.get("bootstrap.servers").toString());
        for (Department department : Department.values()) {
            environment.put(
                    "KAFKA_PASSWORD_" + department.id().toUpperCase(Locale.ROOT).replace('-', '_'),
                    servers.secrets().password("kafka." + department.id()));
        }
        environment.put("IDENTITY_URL", outside.realm().toString());
        environment.put("ONEWINDOW_URL", outside.address().toString());
        environment.put(
                "DEPARTMENTS_TRUST_KEY_FILE",
                KeyFiles.signingKey(folder.resolve("trust.pem")).toString());
        settings = Settings.of(environment);
        departments = Departments.open(settings);
        registration = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    static void close() {
        departments.close();
        registration.close();
        outside.close();
    }

    @BeforeEach
    void aTaskOfItsOwn() {
        task = UUID.randomUUID();
        outside.forms.put(task.toString(), DesksTest.FORM.formatted(DesksTest.USCC));
    }

    @Test
    void everyDepartmentReadsTheFormWithItsOwnTokenAndAnswersOnItsOwnTopic() throws Exception {
        for (Department department : Department.values()) {
            UUID own = UUID.randomUUID();
            outside.forms.put(own.toString(), DesksTest.FORM.formatted(DesksTest.USCC));

            issue(department, own, UUID.randomUUID(), 1);

            List<ConsumerRecord<String, String>> answers = awaitAnswers(department, own, 2);
            assertThat(outcomes(answers)).containsExactly("ACCEPTED", "DONE");
            assertThat(answers)
                    .extracting(each -> header(each, "ce_sequence"))
                    .containsExactly("1", "2");
            assertThat(header(answers.getFirst(), "ce_source"))
                    .isEqualTo("/onewindow/departments/" + department.id());
            assertThat(outside.reads)
                    .contains(
                            department.client()
                                    + " /registration/v1/window-tasks/"
                                    + own
                                    + "/form");
        }
    }

    @Test
    void theSameTaskDeliveredTwiceGivesOneRecordAndOneAnswer() throws Exception {
        UUID event = UUID.randomUUID();

        issue(Department.SEAL, task, event, 1);
        issue(Department.SEAL, task, event, 1);
        awaitAnswers(Department.SEAL, task, 2);
        UUID later = UUID.randomUUID();
        outside.forms.put(later.toString(), DesksTest.FORM.formatted(DesksTest.USCC));
        issue(Department.SEAL, later, UUID.randomUUID(), 1);
        awaitAnswers(Department.SEAL, later, 2);

        assertThat(outcomes(answers(Department.SEAL, task))).containsExactly("ACCEPTED", "DONE");
        assertThat(records(Department.SEAL, task)).hasSize(1);
    }

    @Test
    void aTaskThatIsAskedForOnceMoreGetsTheSameDocument() throws Exception {
        issue(Department.TAX, task, UUID.randomUUID(), 1);
        awaitAnswers(Department.TAX, task, 2);
        issue(Department.TAX, task, UUID.randomUUID(), 2);

        List<ConsumerRecord<String, String>> answers = awaitAnswers(Department.TAX, task, 4);

        assertThat(answers)
                .extracting(each -> header(each, "ce_sequence"))
                .containsExactly("1", "2", "3", "4");
        assertThat(reference(answers.get(3))).isEqualTo(reference(answers.get(1)));
        assertThat(records(Department.TAX, task)).hasSize(1);
    }

    @Test
    void anOrderedFailureFailsTheNextTaskOfThatCompanyAndNoMore() throws Exception {
        String uscc = "91350100M000100Y43";
        outside.forms.put(task.toString(), DesksTest.FORM.formatted(uscc));
        assertThat(
                        post(
                                "bank/failures",
                                "{\"times\":1,\"reason\":\"system down\",\"uscc\":\""
                                        + uscc
                                        + "\"}",
                                outside.token("admin", "admin")))
                .isEqualTo(201);

        issue(Department.BANK, task, UUID.randomUUID(), 1, uscc);
        assertThat(awaitAnswers(Department.BANK, task, 1).getFirst().value())
                .contains("FAILED", "system down");
        issue(Department.BANK, task, UUID.randomUUID(), 2, uscc);

        assertThat(outcomes(awaitAnswers(Department.BANK, task, 3)))
                .containsExactly("FAILED", "ACCEPTED", "DONE");
    }

    @Test
    void aFormWithAFaultAndATaskWithoutFormAreRefusedWithTheReason() throws Exception {
        outside.forms.put(
                task.toString(),
                DesksTest.FORM.formatted(DesksTest.USCC).replace("invoicesPerMonth", "x"));
        UUID unknown = UUID.randomUUID();

        issue(Department.TAX, task, UUID.randomUUID(), 1);
        issue(Department.TAX, unknown, UUID.randomUUID(), 1);

        assertThat(awaitAnswers(Department.TAX, task, 1).getFirst().value())
                .contains("FAILED", "the number of invoices a month is missing");
        assertThat(awaitAnswers(Department.TAX, unknown, 1).getFirst().value())
                .contains("FAILED", "no form");
    }

    @Test
    void aTaskIsDoneWhenRegistrationIsBack() throws Exception {
        outside.outages.set(2);

        issue(Department.HOUSING_FUND, task, UUID.randomUUID(), 1);

        assertThat(outcomes(awaitAnswers(Department.HOUSING_FUND, task, 2)))
                .containsExactly("ACCEPTED", "DONE");
    }

    @Test
    void anAnswerWrittenBeforeACrashIsSentAfterIt() throws Exception {
        try (Books books = Books.open(settings.database(), Department.SOCIAL_INSURANCE)) {
            books.handle(
                    List.of(
                            new Books.Received(
                                    new IssuedTask(
                                            UUID.randomUUID(),
                                            task,
                                            DesksTest.USCC,
                                            1,
                                            "/",
                                            Map.of("ce_correlationid", "application-1")),
                                    Optional.of(
                                            Json.read(DesksTest.FORM.formatted(DesksTest.USCC))))),
                    Instant.now());
        }
        assertThat(answers(Department.SOCIAL_INSURANCE, task)).isEmpty();

        try (Departments restarted = Departments.open(settings)) {
            assertThat(restarted.port()).isPositive();
            var answers = awaitAnswers(Department.SOCIAL_INSURANCE, task, 2);
            assertThat(outcomes(answers)).containsExactly("ACCEPTED", "DONE");
            assertThat(header(answers.getFirst(), "ce_correlationid")).isEqualTo("application-1");
        }
    }

    @Test
    void clearancesAreForServicesAndSetByOperators() throws Exception {
        String path = "tax/clearances/" + DesksTest.USCC;
        String service = outside.token("deregistration", "service");
        String admin = outside.token("admin", "admin");

        assertThat(get(path, service).path("result").asText()).isEqualTo("PASS");
        assertThat(send("PUT", path, "{\"result\":\"FAIL\",\"detail\":\"open tax\"}", admin))
                .isEqualTo(200);
        assertThat(get(path, service).path("result").asText()).isEqualTo("FAIL");
        assertThat(get(path, service).path("detail").asText()).isEqualTo("open tax");
        assertThat(send("PUT", path, "{\"result\":\"MAYBE\"}", admin)).isEqualTo(400);
        assertThat(send("PUT", path, "{\"result\":\"PASS\"}", service)).isEqualTo(403);
        assertThat(send("GET", path, "", outside.token("applicant", "applicant"))).isEqualTo(403);
        assertThat(send("GET", path, "", "not-a-token")).isEqualTo(401);
        assertThat(post("seal/failures", "{}", service)).isEqualTo(403);
        assertThat(post("police/failures", "{}", admin)).isEqualTo(404);
    }

    @Test
    void theTrustProviderSignsWhatTheProvidersKeyVerifies() throws Exception {
        JsonNode proof =
                postForBody(
                        "trust/real-name-proofs",
                        "{\"name\":\"陈星河\",\"idNumber\":\"440105198808080018\"}");
        JsonNode signature =
                postForBody(
                        "trust/signatures",
                        "{\"name\":\"陈星河\",\"idNumber\":\"440105198808080018\",\"digest\":\"%s\"}"
                                .formatted("a".repeat(64)));

        JsonNode proven = verified(proof.path("proof").asText());
        assertThat(proven.path("typ").asText()).isEqualTo("REAL_NAME");
        assertThat(proven.path("method").asText()).isEqualTo("FACE");
        assertThat(proven.path("personHash").asText()).hasSize(64);
        JsonNode signed = verified(signature.path("signature").asText());
        assertThat(signed.path("typ").asText()).isEqualTo("SIGNATURE");
        assertThat(signed.path("digest").asText()).isEqualTo("a".repeat(64));
        assertThat(post("trust/signatures", "{\"name\":\"x\"}", "none")).isEqualTo(400);
        assertThat(post("trust/signatures", "{", "none")).isEqualTo(400);
    }

    private void issue(Department department, UUID taskId, UUID event, int attempt)
            throws Exception {
        issue(department, taskId, event, attempt, DesksTest.USCC);
    }

    private void issue(Department department, UUID taskId, UUID event, int attempt, String uscc)
            throws Exception {
        String payload =
                """
                {"taskId":"%1$s","task":"T2","uscc":"%2$s","name":"x","authorityCode":"440105",
                 "attempt":%3$d,"formUrl":"/registration/v1/window-tasks/%1$s/form"}
                """
                        .formatted(taskId, uscc, attempt);
        ProducerRecord<String, String> found =
                new ProducerRecord<>(department.tasksTopic(), uscc, payload);
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        IssuedTask.TYPE,
                        "ce_source",
                        "/onewindow/registration",
                        "ce_subject",
                        taskId.toString())
                .forEach(
                        (name, value) ->
                                found.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        registration.send(found).get(20, TimeUnit.SECONDS);
    }

    private static List<ConsumerRecord<String, String>> awaitAnswers(
            Department department, UUID taskId, int count) {
        return Await.answer(
                "the answers of " + department.id(),
                LIMIT,
                () ->
                        Optional.of(answers(department, taskId))
                                .filter(found -> found.size() >= count));
    }

    private static List<ConsumerRecord<String, String>> answers(
            Department department, UUID taskId) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        String topic = department.resultsTopic();
        try (var consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    if (header(each, "ce_subject").equals(taskId.toString())) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> outcomes(List<ConsumerRecord<String, String>> answers) {
        return answers.stream()
                .map(each -> Json.read(each.value()).path("outcome").asText())
                .toList();
    }

    private static String reference(ConsumerRecord<String, String> answer) {
        return Json.read(answer.value()).path("reference").asText();
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> records(Department department, UUID taskId) throws Exception {
        List<JsonNode> own = new ArrayList<>();
        get(department.id() + "/records/" + DesksTest.USCC, outside.token("admin", "admin"))
                .forEach(
                        each -> {
                            if (each.path("taskId").asText().equals(taskId.toString())) {
                                own.add(each);
                            }
                        });
        return own;
    }

    private static JsonNode verified(String jws) throws Exception {
        String[] parts = jws.split("\\.");
        String pem =
                Files.readString(KeyFiles.publicKey(folder.resolve("trust.pem")))
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return Json.read(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private static int post(String path, String body, String token) throws Exception {
        return send("POST", path, body, token);
    }

    private static JsonNode postForBody(String path, String body) throws Exception {
        return Json.read(
                HTTP.send(request("POST", path, body, "none"), BodyHandlers.ofString()).body());
    }

    private static int send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return HTTP.send(request(method, path, body, token), BodyHandlers.discarding())
                .statusCode();
    }

    private static JsonNode get(String path, String token)
            throws IOException, InterruptedException {
        return Json.read(
                HTTP.send(request("GET", path, "", token), BodyHandlers.ofString()).body());
    }

    private static HttpRequest request(String method, String path, String body, String token) {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:" + departments.port() + "/departments/" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build();
    }
}
