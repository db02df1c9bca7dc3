package org.onewindow.registration.window;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.report.InvestmentReported;

/** The one form as one department sees it: the parts that its task needs. */
public record TaskForm(
        UUID taskId,
        Task task,
        String uscc,
        String name,
        String authorityCode,
        LocalDate establishedOn,
        @Nullable String domicile,
        Opening.@Nullable Person legalRepresentative,
        Opening.@Nullable Person financeOfficer,
        WindowInputs.@Nullable Seal seal,
        WindowInputs.@Nullable Tax tax,
        WindowInputs.@Nullable SocialInsurance socialInsurance,
        WindowInputs.@Nullable HousingFund housingFund,
        WindowInputs.@Nullable Bank bank,
        @Nullable InvestmentReported investmentReport) {

    @Rule("REG-135")
    static TaskForm of(UUID taskId, Task task, Opening.Company company, Opening.Facts facts) {
        boolean needsPremises = task == Task.T3 || task == Task.T6;
        WindowInputs inputs = facts.inputs();
        return new TaskForm(
                taskId,
                task,
                company.uscc(),
                company.name(),
                company.authority().code(),
                company.establishedOn(),
                needsPremises ? facts.domicile() : null,
                facts.legalRepresentative(),
                task == Task.T3 ? facts.financeOfficer() : null,
                task == Task.T2 ? inputs.seal() : null,
                task == Task.T3 ? inputs.tax() : null,
                task == Task.T4 || task == Task.T5 ? inputs.socialInsurance() : null,
                task == Task.T5 ? inputs.housingFund() : null,
                task == Task.T6 ? inputs.bank() : null,
                task == Task.T7 ? facts.investmentReport() : null);
    }
}
