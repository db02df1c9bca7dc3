package org.onewindow.registration.entity;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.ScopeItem;

/**
 * The registered items of an entity (REG-002), as its register entry holds them.
 *
 * @param name null for an individual business without one
 * @param representatives SHA-256 of the OIDC subjects that may act for it
 * @param officers the filed ones (REG-003): directors, supervisors, managers, liaison
 */
public record Registered(
        @Nullable String name,
        EntityType entityType,
        boolean fdi,
        String authorityCode,
        Domicile domicile,
        String responsiblePerson,
        @Nullable Money capital,
        List<Scope> scopeItems,
        List<Investor> investors,
        @Nullable String parentUscc,
        @Nullable String term,
        List<String> representatives,
        List<Officer> officers) {

    /** Where it is. */
    public record Domicile(String addressCode, String text) {}

    /** An amount; text in JSON, so that no digit is lost. */
    public record Money(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}

    /**
     * A scope item as registered.
     *
     * @param text with the words REG-062 adds to an item that needs a permit afterwards
     */
    public record Scope(
            String code,
            String text,
            ScopeItem.Kind kind,
            String industryCode,
            boolean main,
            List<String> permitItems) {

        public Scope {
            permitItems = List.copyOf(permitItems);
        }
    }

    /**
     * A shareholder, partner, investor, member or operator.
     *
     * @param idHash SHA-256 of the number of the person or organisation
     * @param share what it has subscribed; none where nothing is
     * @param natural whether it is a natural person; entries of before this item do not say
     */
    public record Investor(
            String name,
            String idHash,
            String role,
            @Nullable Share share,
            @Nullable Boolean natural) {}

    /**
     * A subscribed contribution, in the currency of the capital.
     *
     * @param dueOn the date by which it is paid in (REG-012)
     * @param kind as what it is put in (REG-003); entries of before this item do not say
     */
    public record Share(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal paidIn,
            @Nullable LocalDate dueOn,
            @Nullable String kind) {}

    /**
     * Somebody in an office.
     *
     * @param idHash SHA-256 of the person's number
     */
    public record Officer(String name, String idHash, String office) {}

    public Registered {
        scopeItems = List.copyOf(scopeItems);
        investors = List.copyOf(investors);
        representatives = List.copyOf(representatives);
        // Entries of before this item say nothing of it.
        officers = officers == null ? List.of() : List.copyOf(officers);
    }

    /** The name, or the responsible person's for an individual business without one. */
    public String displayName() {
        return name == null ? responsiblePerson : name;
    }

    /**
     * The division of GB/T 4754 of what it mainly does; empty for an entry whose scope was taken up
     * as printed.
     */
    @Rule("REG-016")
    public Optional<String> industryDivision() {
        return scopeItems.stream()
                .filter(item -> item.industryCode().length() >= 2)
                .sorted(Comparator.comparing(item -> !item.main()))
                .map(item -> item.industryCode().substring(0, 2))
                .findFirst();
    }

    /** The same, with others who may act for it (GEN-011). */
    public Registered representedBy(List<String> logins) {
        return new Registered(
                name,
                entityType,
                fdi,
                authorityCode,
                domicile,
                responsiblePerson,
                capital,
                scopeItems,
                investors,
                parentUscc,
                term,
                logins,
                officers);
    }

    /**
     * 组成形式 of an individual business: run by a person, or by a family whose members take part; of
     * no other type.
     */
    @Rule({"REG-002", "REG-112"})
    public Optional<String> composition() {
        if (entityType != EntityType.IND) {
            return Optional.empty();
        }
        boolean family =
                investors.stream().anyMatch(investor -> investor.role().equals("FAMILY_MEMBER"));
        return Optional.of(family ? "家庭经营" : "个人经营");
    }

    /** 一人有限责任公司: whether its one shareholder is a natural person or an organisation. */
    @Rule("REG-112")
    public Optional<String> soleShareholder() {
        if (entityType != EntityType.LLC || investors.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(Boolean.FALSE.equals(investors.getFirst().natural()) ? "法人独资" : "自然人独资");
    }

    /** What came of an application. */
    public record Confirmed(
            String uscc, Registered registered, LocalDate establishedOn, int licenceVersion) {}
}
