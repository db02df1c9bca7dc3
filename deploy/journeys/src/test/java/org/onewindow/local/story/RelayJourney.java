package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.Backbone;

/** Two replicas of registration, and the one that relays the outbox dies in mid-batch. */
@ExtendWith(SharedSuite.class)
class RelayJourney {

    private static final int APPLICANTS = 8;
    private static final int NAMES_EACH = 30;
    private static final int BLOWS = 2;
    private static final String CHARACTERS = "晨曦朗润泽翰墨瑞嘉禾景逸凯辰韵雅博睿鸿宇锦绣卓远恒信达昌盛隆";

    /** Distinct trade names of four characters, the same ones in every run. */
    private final Random random = new Random(20261122);

    private final AtomicInteger reserved = new AtomicInteger();

    @Test
    @Rule({"INV-27", "EVT-000", "EVT-01"})
    void aLeaderKilledInMidBatchLosesNothingAndKeepsTheOrder(Suite suite)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        People people = new People(suite.url(), suite.tokens(), Duration.ofSeconds(120));
        List<Future<List<String>>> reservations = new ArrayList<>();
        try (ExecutorService applicants = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < APPLICANTS; i++) {
                List<String> names = names();
                reservations.add(applicants.submit(() -> reserve(people, names)));
            }
            killLeaders(suite);
        }
        Set<String> ids =
                reservations.stream()
                        .flatMap(each -> each.resultNow().stream())
                        .collect(Collectors.toSet());
        assertThat(ids).hasSize(APPLICANTS * NAMES_EACH);
        try (Quiet quiet = new Quiet(suite)) {
            quiet.await();
        }
        assertThat(Backlog.of(suite).on(Backbone.events("registration")))
                .filteredOn(sent -> sent.type().equals("onewindow.registration.NameReserved.v1"))
                .extracting(Backlog.Sent::subject)
                .containsAll(ids);
        new Witness(suite).attest();
    }

    /** Each time a share of the names is reserved, whoever relays at that moment dies. */
    private void killLeaders(Suite suite) throws IOException, SQLException {
        for (int blow = 1; blow <= BLOWS; blow++) {
            int share = APPLICANTS * NAMES_EACH * blow / (BLOWS + 2);
            Await.answer(
                    "The next names",
                    Duration.ofSeconds(120),
                    () -> reserved.get() >= share ? Optional.of(true) : Optional.empty());
            String leader = Relay.leader(suite);
            suite.kill(leader);
            suite.restart(leader);
        }
    }

    private List<String> reserve(People people, List<String> names) {
        Client applicant = people.user("applicant3");
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            Answer answer =
                    applicant.post(
                            "/registration/v1/name-reservations",
                            Map.of(
                                    "name",
                                    name,
                                    "authorityCode",
                                    "440105",
                                    "entityType",
                                    "LLC",
                                    "liabilityAccepted",
                                    true));
            ids.add(answer.expect(201).text("/id"));
            reserved.incrementAndGet();
        }
        return ids;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES_EACH; i++) {
            StringBuilder tradeName = new StringBuilder();
            random.ints(4, 0, CHARACTERS.length())
                    .forEach(each -> tradeName.append(CHARACTERS.charAt(each)));
            names.add("广州市海珠区" + tradeName + "科技有限公司");
        }
        return names;
    }
}
