package org.onewindow.credit.fact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** The bars that follow from registrations revoked for fraud, as registration decides them. */
@Singleton
public class ResponsiblePersons {

    private static final String SYSTEM = "system:credit";

    private final FactRepository facts;
    private final Parameters parameters;
    private final BusinessClock clock;

    /** The decision of the registration authority. */
    public record Revocation(String authorityCode, String documentNumber, LocalDate on) {}

    @Inject
    ResponsiblePersons(FactRepository facts, Parameters parameters, BusinessClock clock) {
        this.facts = facts;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * A fact for each of them.
     *
     * @param persons SHA-256 of the numbers
     */
    @Rule({"REG-194", "REG-025", "CRE-004"})
    @Transactional
    public void bar(String caseId, List<String> persons, Revocation revocation) {
        ParameterSet values =
                parameters.at(new Jurisdiction(revocation.authorityCode()), clock.today());
        for (String person : persons) {
            FactContent content =
                    new FactContent(
                            FactKind.APPLICANT_BARRED,
                            person,
                            revocation.authorityCode(),
                            source(caseId),
                            revocation.documentNumber(),
                            "对虚假登记负有直接责任",
                            "《市场主体登记管理条例》第四十条",
                            "登记机关撤销登记",
                            revocation.on(),
                            null,
                            null);
            UUID factId =
                    UUID.nameUUIDFromBytes((caseId + person).getBytes(StandardCharsets.UTF_8));
            facts.persist(
                    new Fact(
                            factId,
                            1,
                            content,
                            RecordFact.freeFrom(content, values).orElse(null),
                            clock.instant(),
                            SYSTEM));
        }
    }

    /**
     * A fact of the entity itself, such as a serious penalty is (C6); {@link #free} ends it, too.
     *
     * @param scope what was revoked: a set-up, a change or an exit
     */
    @Rule({"REG-194", "EVT-13", "CRE-004"})
    @Transactional
    public void falselyRegistered(String caseId, String uscc, String scope, Revocation revocation) {
        FactContent content =
                new FactContent(
                        FactKind.FALSE_REGISTRATION,
                        uscc,
                        revocation.authorityCode(),
                        source(caseId),
                        revocation.documentNumber(),
                        "以欺骗手段取得登记,登记已被撤销：" + scope,
                        "《市场主体登记管理条例》第四十条、第四十四条",
                        "登记机关撤销登记",
                        revocation.on(),
                        null,
                        null);
        UUID factId = UUID.nameUUIDFromBytes((caseId + uscc).getBytes(StandardCharsets.UTF_8));
        facts.persist(new Fact(factId, 1, content, null, clock.instant(), SYSTEM));
    }

    /** The revocation was wrong; that the bar stood remains on file (INV-18). */
    @Rule({"REG-195", "INV-18"})
    @Transactional
    public void free(String caseId, LocalDate on) {
        for (Fact fact : facts.from(source(caseId))) {
            if (fact.number == 1) {
                facts.persist(
                        new Fact(
                                fact.factId,
                                2,
                                fact.content.endedOn(on, "REVOCATION_UNDONE"),
                                fact.freeFrom,
                                clock.instant(),
                                SYSTEM));
            }
        }
    }

    private static String source(String caseId) {
        return "registration fraud case " + caseId;
    }
}
