package org.onewindow.platform.parameter;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * The parameters of this service's database, kept in memory and read again every minute. A set that
 * was handed out keeps the values it began with.
 */
@Singleton
public class Parameters {

    private final Sql sql;
    private volatile @Nullable ParameterTable current;

    @Inject
    Parameters(DataSource database) {
        sql = new Sql(database);
    }

    /**
     * The values that hold for a case of this jurisdiction.
     *
     * @param triggerDate the legal date of submission, decision or publication, as the rule says
     */
    public ParameterSet at(Jurisdiction jurisdiction, LocalDate triggerDate) {
        var known = current;
        return (known != null ? known : reload()).at(jurisdiction, triggerDate);
    }

    /** Reads all values anew. Values that contradict each other are refused, the old ones stay. */
    public ParameterTable reload() {
        var loaded = ParameterTable.of(rows());
        current = loaded;
        return loaded;
    }

    @Scheduled(every = "60s", delayed = "60s")
    void refresh() {
        reload();
    }

    private List<Parameter> rows() {
        return sql.query(
                "select code, jurisdiction, value, valid_from, valid_to, basis from parameter",
                Parameters::row);
    }

    private static Parameter row(ResultSet result) throws SQLException {
        return new Parameter(
                result.getString("code"),
                new Jurisdiction(result.getString("jurisdiction")),
                result.getString("value"),
                result.getObject("valid_from", LocalDate.class),
                result.getObject("valid_to", LocalDate.class),
                result.getString("basis"));
    }
}
