package org.onewindow.registration.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Remembers what returns have named, and logs what one of them has overlooked (REG-092). */
@Singleton
class ServiceFaults {

    private final StoredJson json;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    ServiceFaults(StoredJson json, BusinessClock clock, DataSource database) {
        this.json = json;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** What of this return the one before should have named. */
    @Rule("REG-092")
    List<Defect> returned(Application application, List<Defect> named, Actor officer) {
        List<Defect> told = Arrays.asList(json.read(application.toldDefects, Defect[].class));
        List<Defect> overlooked =
                application.returnedForm == null
                        ? List.of()
                        : ReturnRules.overlooked(
                                named,
                                told,
                                json.read(application.returnedForm, JsonNode.class),
                                json.read(application.form, JsonNode.class));
        if (!overlooked.isEmpty()) {
            log(application, overlooked, officer);
        }
        List<Defect> all = new ArrayList<>(told);
        all.addAll(named);
        application.toldDefects = json.write(all);
        application.returnedForm = application.form;
        return overlooked;
    }

    private void log(Application application, List<Defect> overlooked, Actor officer) {
        sql.update(
                "insert into service_fault (id, application_id, authority_code, officer,"
                        + " logged_on, defects) values (?, ?, ?, ?, ?, ?)",
                UuidV7.next(),
                application.id,
                application.authorityCode,
                Digest.sha256(officer.subject()),
                clock.today(),
                json.write(overlooked));
    }
}
