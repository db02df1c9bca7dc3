package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

class ForeignChecksTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // country, document, place → what is found
                "HKG, HONG_KONG_NOTARISED, 441400, -",
                "HKG, NOTARISED_AND_AUTHENTICATED, 441400, SUBJECT_DOCUMENT_REQUIRED",
                "HKG, -, 441400, SUBJECT_DOCUMENT_REQUIRED",
                "HKG, -, 440105, SUBJECT_DOCUMENT_FOLLOWS",
                "MAC, MACAO_NOTARISED, 440800, -",
                "MAC, -, 440105, SUBJECT_DOCUMENT_FOLLOWS",
                "TWN, TAIWAN_NOTARISED, 440105, -",
                "TWN, -, 440105, SUBJECT_DOCUMENT_REQUIRED",
                "DEU, APOSTILLE, 440105, -",
                "DEU, NOTARISED_AND_AUTHENTICATED, 440105, -",
                "DEU, HONG_KONG_NOTARISED, 440105, SUBJECT_DOCUMENT_REQUIRED",
                "DEU, -, 440105, SUBJECT_DOCUMENT_REQUIRED",
                "CHN, -, 440105, -"
            })
    @Rule({"REG-033", "REG-145"})
    void aShareholderFromAbroadBringsHisPapersInTheFormOfHisPlace(
            String country, String document, String place, String expected) {
        SetupForm form = foreignShareholder(country, document);

        List<Finding> found = ForeignChecks.subjectDocuments(form, parameters(place));

        assertThat(TestFacts.codes(found))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    @Rule("REG-145")
    void aPersonFromHongKongSetsUpACompanyOfOneYuan() {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.at("/parties/0/person"))
                .put("idType", "HK_MACAO_PERMIT")
                .put("idNumber", "H12345678");
        while (json.withArray("members").size() > 1) {
            json.withArray("members").remove(1);
        }
        ((ObjectNode) json.at("/members/0")).put("party", json.at("/parties/0/id").asText());
        ((ObjectNode) json.at("/capital")).put("amount", "1.00");
        ((ObjectNode) json.at("/members/0/contribution")).put("amount", "1.00").remove("paidIn");
        SetupForm form = ExampleForms.form(json);
        SetupFacts facts = TestFacts.allClear(form);

        assertThat(CapitalChecks.all(form, facts, Optional.empty())).isEmpty();
        assertThat(MemberChecks.all(form, facts)).isEmpty();
        assertThat(ForeignChecks.all(form, facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT, 440105, true",
        "HK_MACAO_PERMIT, 441400, false",
        "ID_CARD, 440105, false"
    })
    @Rule("REG-145")
    void theRemoteIdentityChannelIsForHongKongAndMacaoWhereThePlaceHasIt(
            String idType, String place, boolean counts) {
        ObjectNode json = ExampleForms.json("ind");
        ((ObjectNode) json.at("/parties/0/person")).put("idType", idType);
        SetupForm form = ExampleForms.form(json);
        Party operator = form.parties().getFirst();
        Evidence evidence =
                Evidence.of(
                        List.of(
                                new Evidence.RealName(
                                        operator.numberHash(),
                                        operator.name(),
                                        Evidence.Method.HK_MACAO_REMOTE)),
                        List.of());

        List<Finding> found = ForeignChecks.remoteIdentity(form, evidence, parameters(place));

        assertThat(TestFacts.codes(found))
                .isEqualTo(counts ? List.of() : List.of("REMOTE_IDENTITY_CLOSED"));
    }

    private static ParameterSet parameters(String place) {
        return ShippedParameters.at(place, TestFacts.TODAY);
    }

    private static SetupForm foreignShareholder(String country, String document) {
        ObjectNode json = ExampleForms.json("llc");
        ObjectNode party = json.withArray("parties").addObject().put("id", "abroad");
        party.putObject("organisation")
                .put("name", "Harbour Trading Limited")
                .put("registrationNumber", "1234567")
                .put("kind", "ENTERPRISE")
                .put("country", country);
        if (document != null) {
            party.putObject("subjectDocument")
                    .put("form", document)
                    .put("number", "2026-17")
                    .put("issuedOn", "2026-01-15");
        }
        ((ObjectNode) json.at("/members/0")).put("party", "abroad");
        return ExampleForms.form(json);
    }
}
