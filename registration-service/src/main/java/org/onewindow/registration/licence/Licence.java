package org.onewindow.registration.licence;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Registered;

/**
 * What a licence shows. Original and duplicate are this one record, so they are equal.
 *
 * @param name for an individual business without a name, the operator's
 * @param typeName in Chinese
 * @param composition of an individual business: by a person or a family
 * @param scope all items in one text, as printed
 * @param issuedOn the date of establishment for the first version (REG-112)
 */
@Rule("REG-112")
public record Licence(
        String uscc,
        int version,
        String name,
        EntityType entityType,
        String typeName,
        String responsibleRole,
        String responsiblePerson,
        @Nullable String composition,
        Optional<Registered.Money> capital,
        String domicile,
        String scope,
        String authorityCode,
        String authority,
        LocalDate establishedOn,
        LocalDate issuedOn) {

    static Licence of(Registered.Confirmed confirmed, LocalDate issuedOn, Catalogues catalogues) {
        Registered registered = confirmed.registered();
        return new Licence(
                confirmed.uscc(),
                confirmed.licenceVersion(),
                registered.displayName(),
                registered.entityType(),
                typeName(registered),
                responsibleRole(registered.entityType()),
                registered.responsiblePerson(),
                registered.composition().orElse(null),
                Optional.ofNullable(registered.capital()),
                registered.domicile().text(),
                scope(registered),
                registered.authorityCode(),
                authority(registered.authorityCode(), catalogues),
                confirmed.establishedOn(),
                issuedOn);
    }

    private static String scope(Registered registered) {
        return String.join(
                "；", registered.scopeItems().stream().map(Registered.Scope::text).toList());
    }

    private static String authority(String code, Catalogues catalogues) {
        String place =
                String.join(
                        "",
                        catalogues.divisionAndAbove(code).reversed().stream()
                                .filter(division -> division.level() != Division.Level.PROVINCE)
                                .map(Division::name)
                                .toList());
        return place + "市场监督管理局";
    }

    private static String responsibleRole(EntityType type) {
        return switch (type) {
            case LLC, JSC, COOP, COOPU -> "法定代表人";
            case SOLE -> "投资人";
            case PGEN, PSPE, PLIM -> "执行事务合伙人";
            case IND -> "经营者";
            case BR -> "负责人";
        };
    }

    private static String typeName(Registered registered) {
        return switch (registered.entityType()) {
            case LLC -> registered.soleShareholder().map("有限责任公司（%s）"::formatted).orElse("有限责任公司");
            case JSC -> "股份有限公司";
            case SOLE -> "个人独资企业";
            case PGEN -> "普通合伙企业";
            case PSPE -> "特殊普通合伙企业";
            case PLIM -> "有限合伙企业";
            case COOP -> "农民专业合作社";
            case COOPU -> "农民专业合作社联合社";
            case IND -> "个体工商户";
            case BR -> "分支机构";
        };
    }
}
