package org.onewindow.registration.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A register of many generated entities in a schema of its own, with the columns and indexes of the
 * real one, so that no other test sees them. Made once, from a seed that is logged.
 */
public final class GeneratedRegister {

    static final int ENTITIES = 100_000;

    /** Entities that one transaction wrote; few transactions, as a new database has had no more. */
    private static final int TOGETHER = 200;

    static final String SCHEMA = "generated";

    private static final Logger LOG = Logger.getLogger(GeneratedRegister.class);
    private static final String CHARACTERS = "安柏岑岱恩枫谷禾景珂岚茂宁沛沁瑞朔棠梧溪晏榆云泽芷竹舟筑星河图腾飞跃海天宏达盛世华信诚和顺通源丰润泰康";
    private static final List<String> FAMILIES = List.of("林", "陈", "黄", "张", "李", "吴", "欧阳", "梁");
    private static final List<String> INDUSTRIES =
            List.of("科技", "贸易", "餐饮管理", "物流", "建筑工程", "文化传播", "电子商务", "服饰");
    private static final List<String> PLACES =
            List.of("440105", "440106", "440305", "440306", "440802", "441402", "442000", "441900");

    private final Random random;
    private final StringBuilder rows = new StringBuilder();

    private GeneratedRegister(long seed) {
        random = new Random(seed);
    }

    /** The database as a service sees it that has only the generated register. */
    public static synchronized DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(setting("quarkus.datasource.jdbc.url"));
        source.setUser(setting("quarkus.datasource.username"));
        source.setPassword(setting("quarkus.datasource.password"));
        source.setCurrentSchema(SCHEMA + ",public");
        long seed = Long.getLong("onewindow.test.seed", System.nanoTime());
        try (Connection owner =
                DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"))) {
            if (!exists(owner)) {
                long start = System.nanoTime();
                new GeneratedRegister(seed).fill(owner);
                LOG.infof(
                        "%d entities from onewindow.test.seed=%d in %d ms",
                        ENTITIES, seed, (System.nanoTime() - start) / 1_000_000);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the generated register could not be made", e);
        }
        return source;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static boolean exists(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found =
                        statement.executeQuery("select to_regclass('generated.entity')::text")) {
            return found.next() && found.getString(1) != null;
        }
    }

    private void fill(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            statement.execute(
                    "create table generated.entity (like public.entity including defaults)");
            for (int i = 0; i < ENTITIES; i++) {
                row(i);
            }
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy generated.entity (uscc, application_id, name, entity_type, fdi,"
                                    + " authority_code, address_code, established_on, entry_since,"
                                    + " status, licence_version, body, version, search_name,"
                                    + " responsible_person, capital_cny, ended_on, changed_in) from stdin",
                            new StringReader(rows.toString()));
            for (String index : indexes(statement)) {
                statement.execute(index.replace("public.entity", "generated.entity"));
            }
            statement.execute("analyze generated.entity");
            String app = setting("quarkus.datasource.username");
            statement.execute("grant usage on schema generated to " + app);
            statement.execute("grant select on generated.entity to " + app);
        }
        owner.commit();
    }

    private static List<String> indexes(Statement statement) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        "select indexdef from pg_indexes"
                                + " where schemaname = 'public' and tablename = 'entity'")) {
            while (found.next()) {
                indexes.add(found.getString(1));
            }
        }
        return indexes;
    }

    private void row(int number) {
        String place = pick(PLACES);
        EntityType type = type();
        String name = place.equals("440105") ? "广州市" : "广东";
        name += characters(2 + random.nextInt(3)) + pick(INDUSTRIES) + "有限公司";
        EntityStatus status = status();
        field(code(type, place, number));
        field("00000000-0000-7000-8000-%012d".formatted(number));
        field(name);
        field(type.name());
        field("f");
        field(place);
        field(place + "001002003");
        field("2020-03-02");
        field("2020-03-02");
        field(status.name());
        field("1");
        field("{}");
        field("0");
        field(name);
        field(pick(FAMILIES) + characters(1 + random.nextInt(2)));
        field(type == EntityType.IND ? "\\N" : Long.toString(capital()));
        rows.append(status == EntityStatus.DEREGISTERED ? "2024-05-10" : "\\N").append('\t');
        rows.append(3 + number / TOGETHER).append('\n');
    }

    private void field(String text) {
        rows.append(text).append('\t');
    }

    /** From 10,000 to 100 million, each power of ten as often as the next. */
    private long capital() {
        return Math.round(Math.pow(10, 4 + 4 * random.nextDouble()));
    }

    private EntityType type() {
        int dice = random.nextInt(100);
        return dice < 55
                ? EntityType.IND
                : dice < 95
                        ? EntityType.LLC
                        : EntityType.values()[random.nextInt(EntityType.values().length)];
    }

    private EntityStatus status() {
        int dice = random.nextInt(1_000);
        return dice < 700
                ? EntityStatus.ACTIVE
                : dice < 970
                        ? EntityStatus.DEREGISTERED
                        : EntityStatus.values()[random.nextInt(EntityStatus.values().length)];
    }

    private String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String code(EntityType type, String place, int number) {
        String body = "MA%06d".formatted(number);
        String first17 =
                type.creditCodePrefix()
                        + place
                        + body
                        + CreditCodes.organisationCheckCharacter(body);
        return first17 + CreditCodes.checkCharacter(first17);
    }
}
