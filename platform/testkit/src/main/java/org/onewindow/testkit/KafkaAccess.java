package org.onewindow.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Brings a broker to the topics, users and grants of {@link Backbone}; may be repeated. */
public record KafkaAccess(KafkaBroker broker, Secrets secrets) {

    private static final ScramCredentialInfo SCRAM =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    /** Creates what is missing. */
    public void establish() {
        try (Admin admin = Admin.create(broker.adminSettings())) {
            done(admin.alterUserScramCredentials(users()).all());
            done(admin.createAcls(accessList()).all());
            createTopics(admin);
        }
    }

    /** Empties the backbone: no events, no offsets. For tests, while no service is running. */
    void empty() {
        try (Admin admin = Admin.create(broker.adminSettings())) {
            List<String> groups =
                    done(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
            done(admin.deleteConsumerGroups(groups).all());
            Set<String> present = done(admin.listTopics().names());
            done(admin.deleteTopics(present).all());
            Await.answer(
                    "The removal of the topics",
                    Duration.ofSeconds(30),
                    () ->
                            done(admin.listTopics().names()).isEmpty()
                                    ? Optional.of(true)
                                    : Optional.empty());
            createTopics(admin);
        }
    }

    /** How a user signs in: the value of Kafka's setting {@code sasl.jaas.config}. */
    public String login(String user) {
        return KafkaBroker.scram(user, secrets.password("kafka." + user));
    }

    /** The client settings of a user of the backbone. */
    public Map<String, Object> clientSettings(String user) {
        return broker.clientSettings(user, secrets.password("kafka." + user));
    }

    private static void createTopics(Admin admin) {
        Set<String> present = done(admin.listTopics().names());
        List<NewTopic> missing =
                Backbone.topics().stream()
                        .filter(topic -> !present.contains(topic.name()))
                        .map(
                                topic ->
                                        new NewTopic(
                                                topic.name(),
                                                Optional.of(topic.partitions()),
                                                Optional.of((short) 1)))
                        .toList();
        done(admin.createTopics(missing).all());
    }

    private List<UserScramCredentialAlteration> users() {
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        for (String user : Backbone.users()) {
            users.add(
                    new UserScramCredentialUpsertion(
                            user, SCRAM, secrets.password("kafka." + user)));
        }
        return users;
    }

    private static Collection<AclBinding> accessList() {
        List<AclBinding> bindings = new ArrayList<>();
        for (Backbone.Grant grant : Backbone.grants()) {
            if (grant.mayWrite()) {
                bindings.add(topic(grant, AclOperation.WRITE));
            }
            if (grant.mayRead()) {
                bindings.add(topic(grant, AclOperation.READ));
            }
        }
        for (String user : Backbone.users()) {
            // The group of the user's name, and side groups such as "registration-replay".
            bindings.add(
                    allow(ResourceType.GROUP, user, PatternType.LITERAL, user, AclOperation.READ));
            bindings.add(
                    allow(
                            ResourceType.GROUP,
                            user + "-",
                            PatternType.PREFIXED,
                            user,
                            AclOperation.READ));
        }
        return bindings;
    }

    private static AclBinding topic(Backbone.Grant grant, AclOperation operation) {
        return allow(
                ResourceType.TOPIC, grant.topic(), PatternType.LITERAL, grant.user(), operation);
    }

    private static AclBinding allow(
            ResourceType type, String name, PatternType pattern, String user, AclOperation what) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", what, AclPermissionType.ALLOW));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was being set up.");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka could not be set up.", e);
        }
    }
}
