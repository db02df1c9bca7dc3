package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** Two snack bars become companies, each in one of the two ways. */
@ExtendWith(SharedSuite.class)
class ConversionJourney {

    @Test
    @Rule({"REG-155", "REG-110", "REG-117", "EVT-07", "EVT-09", "INV-02", "INV-03", "INV-06"})
    void aBusinessBecomesACompanyUnderItsCodeOrUnderANewOne(Suite suite)
            throws IOException, SQLException {
        try (Journey journey = Journey.on(suite)) {
            inPlace(journey, business(journey, "街角小满"), Company.example("llc", "街角大满"));
            underANewCode(journey, business(journey, "桥头阿公"), Company.example("llc", "桥头新意"));
            journey.attest();
        }
    }

    private static Company business(Journey journey, String tradeName) throws IOException {
        Company business =
                Company.founded(journey, Stage.APPLICANT, Company.example("ind", tradeName));
        Elsewhere elsewhere = journey.elsewhere(business);
        assertThat(elsewhere.obligations()).containsExactly("L02 OPEN");
        assertThat(elsewhere.exit().expect(200).text("/path")).isEqualTo("P2");
        return business;
    }

    /** Code, age, permits and files go on; the ways of a company are open to it. */
    private static void inPlace(Journey journey, Company business, Form company) {
        String credential = business.credential(journey);
        Answer before = journey.entity(business.uscc());
        String uscc = convert(business, company, "CHANGE_IN_PLACE");

        assertThat(uscc).isEqualTo(business.uscc()).startsWith("92");
        Answer now = journey.entity(uscc);
        assertThat(now.text("/entityType")).isEqualTo("LLC");
        assertThat(now.text("/status")).isEqualTo("ACTIVE");
        assertThat(now.text("/establishedOn")).isEqualTo(before.text("/establishedOn"));
        assertThat(Company.shown(journey, credential).text("/result")).isEqualTo("CHANGED");
        Elsewhere elsewhere = journey.elsewhere(business);
        assertThat(elsewhere.obligations()).containsExactly("L02 OPEN");
        JsonNode file = elsewhere.creditFile();
        assertThat(file.path("entityType").asText()).isEqualTo("LLC");
        assertThat(file.path("name").asText()).isEqualTo(company.name());
        elsewhere.exitIsOpen();
        assertThat(journey.events(uscc))
                .containsOnlyOnce("EntityRegistered", "EntityConverted")
                .doesNotContain("EntityChanged");
    }

    /** One case ends the business and begins the company, everywhere. */
    private static void underANewCode(Journey journey, Company business, Form company) {
        String credential = business.credential(journey);
        String uscc = convert(business, company, "CANCEL_AND_SETUP");

        assertThat(uscc).startsWith("91440105");
        assertThat(journey.entity(uscc).text("/predecessorUscc")).isEqualTo(business.uscc());
        assertThat(journey.entity(business.uscc()).text("/status")).isEqualTo("DEREGISTERED");
        assertThat(Company.shown(journey, credential).text("/result")).isEqualTo("VOID");
        String today = journey.time().today().toString();
        Elsewhere former = journey.elsewhere(business);
        assertThat(former.obligations()).containsExactly("L02 CLOSED");
        assertThat(former.creditFile().path("endedOn").asText()).isEqualTo(today);
        former.exit().expectRefusal(409, "ENTITY_ENDED");
        Elsewhere successor = new Elsewhere(journey, business.representative(), uscc);
        assertThat(successor.obligations()).containsExactly("L02 OPEN");
        assertThat(successor.creditFileIsOpen()).isTrue();
        successor.exitIsOpen();
        assertThat(journey.events(business.uscc()))
                .endsWith("LicenceVoided", "EntityConvertedNewCode");
        assertThat(journey.events(uscc)).startsWith("EntityRegistered");
    }

    /** The operator is the company's first member; returns the code that it has. */
    private static String convert(Company business, Form company, String way) {
        ((ObjectNode) company.content().at("/parties/0"))
                .set("person", business.form().content().at("/parties/0/person").deepCopy());
        business.filing().reserve(company);
        ObjectNode conversion = Client.JSON.createObjectNode();
        conversion.put("uscc", business.uscc()).put("way", way);
        if (way.equals("CANCEL_AND_SETUP")) {
            conversion.put("taxesSettled", true).put("debtsArranged", true);
        }
        conversion.set("target", company.content());
        return business.filing().confirmed("conversions", conversion).text("/uscc");
    }
}
