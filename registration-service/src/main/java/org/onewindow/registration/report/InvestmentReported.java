package org.onewindow.registration.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;

/** The initial report of a foreign investment, for commerce; numbers of persons stay here. */
@Rule("REG-082")
@EventType(
        id = "REG-082",
        says =
                "A foreign investment is reported to commerce (task T7), from the set-up's one form.")
public record InvestmentReported(
        String applicationId,
        String uscc,
        String name,
        EntityType entityType,
        String authorityCode,
        LocalDate establishedOn,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal capitalAmount,
        @Nullable String capitalCurrency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalInvestment,
        List<String> scopeItems,
        List<Investor> investors,
        List<Controller> controllers) {

    /** A member with where it comes from and what it puts in. */
    public record Investor(
            String investor,
            String country,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal contribution,
            @Nullable String contributionKind) {}

    /** Who controls the entity in the end. */
    public record Controller(String controller, String country) {}

    /** What was registered, as the report names it. */
    record Registration(String applicationId, String uscc, LocalDate establishedOn) {}

    /**
     * Everything but the total investment and the controllers stands in the form anyway.
     *
     * @throws IllegalArgumentException for a form without the report's own part
     */
    @Rule("REG-082")
    static InvestmentReported of(SetupForm form, String name, Registration registration) {
        SetupForm.InvestmentReport report = form.investmentReport();
        if (report == null) {
            throw new IllegalArgumentException("the form holds no report");
        }
        SetupForm.Capital capital = form.capital();
        return new InvestmentReported(
                registration.applicationId(),
                registration.uscc(),
                name,
                form.entityType(),
                form.authorityCode(),
                registration.establishedOn(),
                capital == null ? null : capital.amount(),
                capital == null ? null : capital.currency(),
                report.totalInvestment(),
                form.scopeItems().stream().map(SetupForm.ScopeChoice::code).toList(),
                form.members().stream().flatMap(member -> investor(form, member)).toList(),
                report.controllers().stream()
                        .map(each -> new Controller(each.name(), each.country()))
                        .toList());
    }

    private static Stream<Investor> investor(SetupForm form, SetupForm.Member member) {
        Optional<SetupForm.Contribution> contribution = Optional.ofNullable(member.contribution());
        return form.party(member.party()).stream()
                .map(
                        party ->
                                new Investor(
                                        party.name(),
                                        country(party),
                                        contribution
                                                .map(SetupForm.Contribution::amount)
                                                .orElse(null),
                                        contribution.map(each -> each.kind().name()).orElse(null)));
    }

    /** The nationality of a person, the country of an organisation. */
    private static String country(Party party) {
        Party.Person person = party.person();
        return person == null ? party.country() : person.nationality();
    }
}
