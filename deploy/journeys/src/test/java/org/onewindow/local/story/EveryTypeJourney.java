package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** Every type of business through the one window, all at the same time. */
@ExtendWith(SharedSuite.class)
class EveryTypeJourney {

    /**
     * A type by its shipped form.
     *
     * @param code what its credit code begins with: department, class, division
     */
    private record Type(String example, String tradeName, String code) {}

    private static final Type PARENT = new Type("llc", "澄湖望野", "91440105");

    private static final List<Type> OTHERS =
            List.of(
                    new Type("llc-fdi", "岚庭远帆", "91440105"),
                    new Type("jsc", "瑞泽长空", "91440100"),
                    new Type("sole", "栖竹闲庭", "91440105"),
                    new Type("pgen", "知行同舟", "91440105"),
                    new Type("pspe", "明理致和", "91440105"),
                    new Type("plim", "拾光汇川", "91440105"),
                    new Type("coop", "沃野青禾", "93440105"),
                    new Type("coopu", "稻浪丰盈", "93440105"),
                    new Type("ind", "巷口阿婆", "92440105"));

    @Test
    @Rule({
        "REG-001", "REG-002", "REG-096", "REG-110", "REG-117", "REG-120", "REG-130", "REG-131",
        "LIC-004", "EVT-04", "INV-02", "INV-27"
    })
    void everyTypeIsConfirmedServedByAllDepartmentsAndHeardOfByAllServices(Suite suite)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        try (Journey journey = Journey.on(suite);
                ExecutorService founders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> founded = new ArrayList<>();
            founded.add(founders.submit(() -> companyWithBranch(journey)));
            for (Type type : OTHERS) {
                founded.add(founders.submit(() -> setUp(journey, type, withoutCityCatering(type))));
            }
            for (Future<String> each : founded) {
                assertThat(each.get()).hasSize(18);
            }
            journey.attest();
        }
    }

    /** A parent leaves the simple way only when its branch has (D10). */
    private static String companyWithBranch(Journey journey) throws IOException {
        Form company = Company.example(PARENT.example(), PARENT.tradeName());
        String uscc = setUp(journey, PARENT, company);
        Type branch = new Type("br", PARENT.tradeName(), "91440105");
        Form form = Company.example(branch.example(), branch.tradeName());
        form.content().withObject("/parent").put("uscc", uscc).put("name", company.name());
        setUp(journey, branch, form);
        Client applicant = journey.stage().applicant();
        new Elsewhere(journey, applicant, uscc).exitIsClosedBy("D10");
        return uscc;
    }

    /** The sandbox has no permit officer of the city, who would take the catering up. */
    private static Form withoutCityCatering(Type type) throws IOException {
        Form form = Company.example(type.example(), type.tradeName());
        if (form.authority().endsWith("00")) {
            form.content()
                    .withArray("scopeItems")
                    .removeIf(item -> item.path("code").asText().equals(Company.CATERING));
        }
        return form;
    }

    private static String setUp(Journey journey, Type type, Form form) {
        Stage stage = journey.stage();
        journey.filing(Stage.APPLICANT).reserve(form);
        OneForm.Ready ready = new OneForm(stage).play(form);
        Confirmation.Registered entity = new Confirmation(stage).play(ready);
        String uscc = entity.uscc();
        assertThat(uscc).as(type.example()).startsWith(type.code());
        Answer registered = journey.entity(uscc);
        assertThat(registered.text("/status")).isEqualTo("ACTIVE");
        ObjectNode content = form.content();
        assertThat(registered.text("/entityType")).isEqualTo(form.entityType());
        assertThat(registered.body().path("fdi")).isEqualTo(content.path("fdi"));
        new LicenceInHand(stage).play(uscc);
        new FanOut(stage, form).play(entity.applicationId(), "");
        new OthersHear(stage).play(form, uscc);
        return uscc;
    }
}
