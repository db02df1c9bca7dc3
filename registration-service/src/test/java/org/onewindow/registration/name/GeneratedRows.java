package org.onewindow.registration.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onewindow.platform.http.Digest;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.GeneratedNames.Generated;
import org.onewindow.registration.uscc.GeneratedCodes;

/** The rows of an entity with one owner and its name, as COPY reads them. */
final class GeneratedRows {

    /** In the order in which they refer to each other. */
    static final Map<String, String> COLUMNS = columns();

    static final List<String> TABLES = List.copyOf(COLUMNS.keySet());

    private static final String FOUNDED = "2021-03-02";
    private static final String ENDED = "2024-05-10";
    private static final int ONE_ENDED_IN = 10;
    private static final String FAMILIES = "林陈黄张李吴梁何罗郑";
    private static final String GIVEN = "晓云星河嘉敏志强文静建国思远";

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "entity",
                "uscc, application_id, name, entity_type, fdi, authority_code, address_code,"
                        + " established_on, entry_since, status, ended_on, licence_version, body,"
                        + " version, search_name, responsible_person, capital_cny");
        columns.put("entity_member", "uscc, id_hash, name, role");
        columns.put("entity_status_history", "uscc, to_status, at, legal_date, cause, actor");
        columns.put(
                "name_hold",
                "id, name, authority_code, entity_type, trade_key, industry_division,"
                        + " synonym_group, status, uscc, ended_on, holder, reserved_on,"
                        + " reserved_until, version");
        columns.put("name_key", "key, hold_id");
        return columns;
    }

    /** Adds the rows of the entity of this number and returns its credit code. */
    String add(Map<String, StringBuilder> tables, int number, Generated name) {
        String code = GeneratedCodes.code(name.authorityCode(), number);
        boolean ended = number % ONE_ENDED_IN == 0;
        String owner = ownerOf(number);
        String ownerHash = Digest.sha256(Integer.toString(number));
        String application = id(number, 1);
        entity(tables.get("entity"), name, code, application, owner, ownerHash, ended);
        line(tables.get("entity_member"), code, ownerHash, owner, "SHAREHOLDER");
        line(
                tables.get("entity_status_history"),
                code,
                "ACTIVE",
                FOUNDED + " 09:00+08",
                FOUNDED,
                application,
                "system:registration");
        String hold = id(number, 2);
        hold(tables.get("name_hold"), hold, name, code, ended);
        for (Long key : NameKeys.of(name.claim()).filed()) {
            line(tables.get("name_key"), key.toString(), hold);
        }
        return code;
    }

    private static void entity(
            StringBuilder rows,
            Generated name,
            String code,
            String application,
            String owner,
            String ownerHash,
            boolean ended) {
        String address = name.authorityCode() + "%012d".formatted(ownerHash.hashCode() & 0xffffff);
        line(
                rows,
                code,
                application,
                name.name(),
                EntityType.LLC.name(),
                "f",
                name.authorityCode(),
                address,
                FOUNDED,
                FOUNDED,
                ended ? "DEREGISTERED" : "ACTIVE",
                ended ? ENDED : "\\N",
                "1",
                entry(name, address, owner, ownerHash),
                "0",
                SearchKey.of(name.name()),
                owner,
                "1000000");
    }

    private static void hold(
            StringBuilder rows, String id, Generated name, String code, boolean ended) {
        line(
                rows,
                id,
                name.name(),
                name.authorityCode(),
                EntityType.LLC.name(),
                name.claim().tradeKey(),
                name.claim().industryDivision().orElse(""),
                name.claim().synonymGroup().orElse(""),
                ended ? "DEREGISTERED" : "REGISTERED",
                code,
                ended ? ENDED : "\\N",
                "generated",
                FOUNDED,
                FOUNDED,
                "1");
    }

    /** As the register keeps an entry; items that a company need not have are left out. */
    static String entry(Generated name, String address, String owner, String ownerHash) {
        return """
                {"name":"%s","entityType":"LLC","fdi":false,"authorityCode":"%s",\
                "domicile":{"addressCode":"%s","text":"新港东路%s号"},"responsiblePerson":"%s",\
                "capital":{"amount":"1000000.00","currency":"CNY"},"scopeItems":[{"code":"651301",\
                "text":"软件开发","kind":"GENERAL","industryCode":"6513","main":true,"permitItems":[]}],\
                "investors":[{"name":"%s","idHash":"%s","role":"SHAREHOLDER"}],"term":"LONG",\
                "representatives":["%s"],"officers":[]}"""
                .formatted(
                        name.name(),
                        name.authorityCode(),
                        address,
                        address.substring(12),
                        owner,
                        owner,
                        ownerHash,
                        ownerHash);
    }

    private static String ownerOf(int number) {
        int given = number / FAMILIES.length() % (GIVEN.length() - 1);
        return FAMILIES.charAt(number % FAMILIES.length()) + GIVEN.substring(given, given + 2);
    }

    /** Ids that rise as those of the service do, ten to a millisecond, all in the past. */
    private static String id(int number, int kind) {
        long millis = 1_600_000_000_000L + number / 10;
        return new UUID(millis << 16 | 0x7000 | kind, 0x8000_0000_0000_0000L | number).toString();
    }

    private static void line(StringBuilder rows, String... fields) {
        rows.append(String.join("\t", fields)).append('\n');
    }
}
