package org.onewindow.registration.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Ways to spoil an example form, each with what is then found and where. */
final class SetupDefects {

    private SetupDefects() {}

    static Stream<Arguments> defects() {
        return Stream.of(
                defect(
                        "sole",
                        SetupCode.FDI_TYPE_NOT_ALLOWED,
                        "/members/0",
                        "German investor",
                        form -> person(form, 0).put("nationality", "DEU")),
                defect(
                        "llc",
                        SetupCode.PARTY_UNKNOWN,
                        "/liaison",
                        "nobody has that id",
                        form -> form.put("liaison", "ghost")),
                defect(
                        "llc",
                        SetupCode.PARTY_REPEATED,
                        "/parties/1/id",
                        "same id twice",
                        form -> ((ObjectNode) form.at("/parties/1")).put("id", "lin")),
                defect(
                        "llc",
                        SetupCode.NAME_REQUIRED,
                        "/name",
                        "no name",
                        form -> form.remove("name")),
                defect(
                        "llc",
                        SetupCode.CAPITAL_REQUIRED,
                        "/capital",
                        "no capital",
                        form -> form.remove("capital")),
                defect(
                        "sole",
                        SetupCode.RESPONSIBLE_ROLE,
                        "/responsible",
                        "not the investor",
                        form -> ((ObjectNode) form.at("/members/0")).put("role", "SHAREHOLDER")),
                defect(
                        "plim",
                        SetupCode.DELEGATE_REQUIRED,
                        "/delegate",
                        "company as partner",
                        form -> organisation(form, 0, "ENTERPRISE")),
                defect(
                        "llc",
                        SetupCode.LIAISON_REQUIRED,
                        "/liaison",
                        "no liaison",
                        form -> form.remove("liaison")),
                defect(
                        "llc",
                        SetupCode.DOCUMENT_REQUIRED,
                        "/documents",
                        "no articles",
                        form -> form.withArray("documents").remove(0)),
                defect(
                        "llc",
                        SetupCode.DOCUMENT_REQUIRED,
                        "/documents",
                        "no domicile paper",
                        form -> ((ObjectNode) form.at("/domicile")).put("byCommitment", false)),
                defect(
                        "llc",
                        SetupCode.WRONG_AUTHORITY,
                        "/authorityCode",
                        "other district",
                        form -> form.put("authorityCode", "440106")),
                defect(
                        "llc",
                        SetupCode.AUTHORISATION_REQUIRED,
                        "/agent/authorisationNumber",
                        "agent without authorisation",
                        form -> form.putObject("agent").put("party", "wu")),
                defect(
                        "llc",
                        SetupCode.SHAREHOLDER_COUNT,
                        "/members",
                        "nobody",
                        form -> form.withArray("members").removeAll()),
                defect(
                        "llc",
                        SetupCode.SHAREHOLDER_COUNT,
                        "/members",
                        "51 shareholders",
                        SetupDefects::fiftyOneShareholders),
                defect(
                        "sole",
                        SetupCode.MEMBER_COUNT,
                        "/members",
                        "two investors",
                        form ->
                                form.withArray("members")
                                        .add(
                                                ((ObjectNode) form.at("/members/0").deepCopy())
                                                        .put("party", "another"))),
                defect(
                        "pgen",
                        SetupCode.MEMBER_COUNT,
                        "/members",
                        "one partner entered three times",
                        form -> {
                            ((ObjectNode) form.at("/members/1")).put("party", "zhao");
                            ((ObjectNode) form.at("/members/2")).put("party", "zhao");
                        }),
                defect(
                        "coop",
                        SetupCode.MEMBER_REPEATED,
                        "/members/4",
                        "one farmer twice",
                        form -> ((ObjectNode) form.at("/members/4")).put("party", "huang")),
                defect(
                        "plim",
                        SetupCode.MEMBER_REPEATED,
                        "/members/1",
                        "general and limited partner at once",
                        form -> ((ObjectNode) form.at("/members/1")).put("party", "zhao")),
                defect(
                        "llc",
                        SetupCode.PARTY_REPEATED,
                        "/parties/1/id",
                        "one person under two ids",
                        form ->
                                person(form, 1)
                                        .put(
                                                "idNumber",
                                                form.at("/parties/0/person/idNumber").asText())),
                defect(
                        "llc",
                        SetupCode.CAPITAL_SUM,
                        "/capital/amount",
                        "less subscribed than stated",
                        form -> ((ObjectNode) form.at("/capital")).put("amount", "10000000.00")),
                defect(
                        "plim",
                        SetupCode.GENERAL_PARTNER_REQUIRED,
                        "/members",
                        "limited only",
                        form ->
                                ((ObjectNode) form.at("/members/0"))
                                        .put("role", "LIMITED_PARTNER")),
                defect(
                        "llc",
                        SetupCode.SECTOR_CAPITAL_MIN,
                        "/capital/amount",
                        "labour dispatch",
                        form ->
                                ((ObjectNode) form.at("/scopeItems/1"))
                                        .put("code", "726301")
                                        .remove("text")),
                defect(
                        "llc",
                        SetupCode.CAPITAL_ABNORMAL,
                        "/capital/amount",
                        "5 bn of two persons",
                        form -> {
                            ((ObjectNode) form.at("/capital")).put("amount", "5000000000.00");
                            ((ObjectNode) form.at("/members/0/contribution"))
                                    .put("amount", "4999600000.00");
                        }),
                defect(
                        "llc",
                        SetupCode.CONTRIBUTION_KIND,
                        "/members/0/contribution/kind",
                        "goodwill",
                        form ->
                                ((ObjectNode) form.at("/members/0/contribution"))
                                        .put("kind", "GOODWILL")),
                defect(
                        "llc",
                        SetupCode.CAPITAL_CURRENCY,
                        "/capital/currency",
                        "dollars",
                        form -> ((ObjectNode) form.at("/capital")).put("currency", "USD")),
                defect(
                        "plim",
                        SetupCode.PARTNER_NOT_ALLOWED,
                        "/members/0",
                        "listed partner",
                        form -> organisation(form, 0, "LISTED")),
                defect(
                        "coop",
                        SetupCode.COOP_FARMERS,
                        "/members",
                        "3 of 5 farmers",
                        form -> {
                            ((ObjectNode) form.at("/members/1")).put("farmer", false);
                            ((ObjectNode) form.at("/members/2")).put("farmer", false);
                        }),
                defect(
                        "coop",
                        SetupCode.COOP_ORG_MEMBERS,
                        "/members",
                        "two firms",
                        form -> {
                            organisation(form, 3, "ENTERPRISE");
                            organisation(form, 4, "ENTERPRISE");
                        }),
                defect(
                        "ind",
                        SetupCode.OPERATOR_NOT_ALLOWED,
                        "/members",
                        "foreign operator",
                        form -> person(form, 0).put("nationality", "FRA")),
                defect(
                        "llc",
                        SetupCode.LEGAL_REPRESENTATIVE_OFFICE,
                        "/responsible",
                        "supervisor",
                        form -> form.put("responsible", "chen")),
                defect(
                        "llc",
                        SetupCode.ORGAN_CONFLICT,
                        "/officers",
                        "director and supervisor",
                        form -> ((ObjectNode) form.at("/officers/2")).put("party", "lin")),
                defect(
                        "llc",
                        SetupCode.SUPERVISORS_REQUIRED,
                        "/officers",
                        "no supervisor",
                        form -> form.withArray("officers").remove(2)),
                defect(
                        "llc",
                        SetupCode.SCOPE_NOT_STANDARD,
                        "/scopeItems/1",
                        "free text",
                        form -> ((ObjectNode) form.at("/scopeItems/1")).put("text", "卖东西")),
                defect(
                        "llc",
                        SetupCode.SCOPE_NOT_STANDARD,
                        "/scopeItems/1",
                        "unknown code",
                        form ->
                                ((ObjectNode) form.at("/scopeItems/1"))
                                        .put("code", "999999")
                                        .remove("text")),
                defect(
                        "llc",
                        SetupCode.MAIN_ITEM_REQUIRED,
                        "/scopeItems",
                        "no main item",
                        form -> ((ObjectNode) form.at("/scopeItems/0")).put("main", false)),
                defect(
                        "llc",
                        SetupCode.PRE_APPROVAL_REQUIRED,
                        "/scopeItems/1/approval",
                        "security guards without licence",
                        form ->
                                ((ObjectNode) form.at("/scopeItems/1"))
                                        .put("code", "727101")
                                        .remove("text")),
                defect(
                        "llc",
                        SetupCode.ADDRESS_UNKNOWN,
                        "/domicile/addressCode",
                        "no such place",
                        form ->
                                ((ObjectNode) form.at("/domicile"))
                                        .put("addressCode", "999999001")),
                defect(
                        "llc",
                        SetupCode.ONLINE_PREMISES,
                        "/domicile/online",
                        "company online",
                        form -> ((ObjectNode) form.at("/domicile")).put("online", true)),
                defect(
                        "ind",
                        SetupCode.DOCUMENT_REQUIRED,
                        "/documents",
                        "online without the platform's word",
                        form -> ((ObjectNode) form.at("/domicile")).put("online", true)),
                defect(
                        "coop",
                        SetupCode.COOP_MEMBER_NOT_ALLOWED,
                        "/members/4",
                        "public institution",
                        form -> organisation(form, 4, "PUBLIC_INSTITUTION")),
                defect(
                        "coop",
                        SetupCode.COOP_FARMERS,
                        "/members",
                        "firms that call themselves farmers",
                        form -> {
                            organisation(form, 3, "ENTERPRISE");
                            organisation(form, 4, "ENTERPRISE");
                        }),
                defect(
                        "plim",
                        SetupCode.RESIDENCE_REQUIRED,
                        "/members/1",
                        "partner without residence",
                        form -> person(form, 1).remove("residence")),
                defect(
                        "llc-fdi",
                        SetupCode.CURRENCY_NOT_CONVERTIBLE,
                        "/capital/currency",
                        "roubles",
                        form -> ((ObjectNode) form.at("/capital")).put("currency", "RUB")),
                defect(
                        "llc-fdi",
                        SetupCode.SERVICE_RECIPIENT_ABROAD,
                        "/serviceRecipient",
                        "recipient in Singapore",
                        form -> form.put("serviceRecipient", "nova")),
                defect(
                        "ind",
                        SetupCode.ONLINE_SCOPE,
                        "/scopeItems/0",
                        "kitchen online",
                        form -> ((ObjectNode) form.at("/domicile")).put("online", true)),
                defect(
                        "llc",
                        SetupCode.NEG_LIST_PROHIBITED,
                        "/scopeItems/1",
                        "news gathering",
                        form ->
                                ((ObjectNode) form.at("/scopeItems/1"))
                                        .put("code", "861001")
                                        .remove("text")),
                defect(
                        "llc",
                        SetupCode.FDI_PROHIBITED,
                        "/scopeItems/1",
                        "foreign social survey",
                        form ->
                                ((ObjectNode) form.put("fdi", true).at("/scopeItems/1"))
                                        .put("code", "724901")
                                        .remove("text")),
                defect(
                        "llc-fdi",
                        SetupCode.FDI_RESTRICTED,
                        "/scopeItems/1",
                        "foreign water transport",
                        form ->
                                ((ObjectNode) form.at("/scopeItems/1"))
                                        .put("code", "552201")
                                        .remove("text")),
                defect(
                        "llc",
                        SetupCode.FDI_FLAG_MISSING,
                        "/fdi",
                        "German shareholder",
                        form -> person(form, 0).put("nationality", "DEU")),
                defect(
                        "llc",
                        SetupCode.SERVICE_RECIPIENT_REQUIRED,
                        "/serviceRecipient",
                        "FDI",
                        form -> form.put("fdi", true)),
                defect(
                        "llc",
                        SetupCode.COMMITMENT_REQUIRED,
                        "/commitments",
                        "not accepted",
                        form -> ((ObjectNode) form.at("/commitments/0")).put("accepted", false)),
                defect(
                        "jsc",
                        SetupCode.PROMOTER_COUNT,
                        "/members",
                        "nobody",
                        form -> form.withArray("members").removeAll()),
                defect(
                        "jsc",
                        SetupCode.PROMOTER_DOMICILE,
                        "/members",
                        "all live abroad",
                        form ->
                                form.withArray("parties")
                                        .forEach(
                                                party ->
                                                        ((ObjectNode) party.path("person"))
                                                                .put("residence", "DEU"))),
                defect(
                        "llc",
                        SetupCode.CAPITAL_TERM,
                        "/members/0/contribution/dueOn",
                        "in seventy years",
                        form ->
                                ((ObjectNode) form.at("/members/0/contribution"))
                                        .put("dueOn", "2096-01-01")),
                defect(
                        "llc",
                        SetupCode.BOARD_SIZE,
                        "/officers",
                        "two directors",
                        form ->
                                form.withArray("officers")
                                        .addObject()
                                        .put("party", "wu")
                                        .put("office", "DIRECTOR")),
                defect(
                        "llc",
                        SetupCode.APPROVAL_STALE,
                        "/scopeItems/1/approval",
                        "approved long ago",
                        form -> approved(form).put("issuedOn", "2020-01-01")),
                defect(
                        "llc",
                        SetupCode.PRE_APPROVAL_REVIEW,
                        "/scopeItems/1/approval",
                        "security guards with a licence",
                        form -> approved(form).put("validUntil", "2096-01-01")),
                defect(
                        "llc-fdi",
                        SetupCode.SUBJECT_DOCUMENT_FOLLOWS,
                        "/members/1",
                        "papers from Hong Kong follow",
                        form -> {
                            ((ObjectNode) form.at("/parties/2")).remove("subjectDocument");
                            ((ObjectNode) form.at("/parties/2/organisation")).put("country", "HKG");
                            ObjectNode promise = form.putObject("tolerance");
                            promise.put("textVersion", "2026-1").put("accepted", true);
                            promise.putArray("missing").add("SUBJECT_DOCUMENT");
                        }),
                defect(
                        "llc",
                        SetupCode.INTEGRITY_NOT_ACKNOWLEDGED,
                        "/integrityEducation",
                        "not acknowledged",
                        form ->
                                ((ObjectNode) form.at("/integrityEducation"))
                                        .put("acknowledged", false)));
    }

    static Arguments defect(
            String example,
            SetupCode code,
            String pointer,
            String what,
            Consumer<ObjectNode> defect) {
        return Arguments.of(example, code, pointer, what, defect);
    }

    static ObjectNode person(ObjectNode form, int party) {
        return (ObjectNode) form.at("/parties/" + party + "/person");
    }

    static void organisation(ObjectNode form, int party, String kind) {
        ObjectNode node = (ObjectNode) form.at("/parties/" + party);
        node.remove("person");
        node.putObject("organisation")
                .put("name", "某某有限公司")
                .put("registrationNumber", "91440105MA5XK7T09E")
                .put("kind", kind)
                .put("country", "CHN");
    }

    static void fiftyOneShareholders(ObjectNode form) {
        for (int i = 2; i < 51; i++) {
            ObjectNode party = form.at("/parties/1").deepCopy();
            party.put("id", "s" + i);
            ((ObjectNode) party.get("person")).put("idNumber", "4401051988072601%02d".formatted(i));
            form.withArray("parties").add(party);
            ObjectNode member = form.at("/members/1").deepCopy();
            member.put("party", "s" + i);
            form.withArray("members").add(member);
        }
    }

    /** Security guards, with an approval to be dated. */
    private static ObjectNode approved(ObjectNode form) {
        ObjectNode item = (ObjectNode) form.at("/scopeItems/1");
        item.put("code", "727101").remove("text");
        return item.putObject("approval").put("number", "粤公保服001").put("issuedOn", "2026-03-01");
    }
}
