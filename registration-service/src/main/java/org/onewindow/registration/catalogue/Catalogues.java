package org.onewindow.registration.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;

/** All catalogues as they are in force, read once and never changed while the service runs. */
public record Catalogues(
        List<Division> divisions,
        List<ForeignInvestmentAuthority> foreignInvestmentAuthorities,
        List<IndustryDivision> industryDivisions,
        List<ScopeItem> scopeItems,
        NameWords nameWords) {

    /** What the parsing and checking of names needs beside the divisions. */
    public record NameWords(
            List<IndustryWord> industryWords,
            List<ForbiddenWord> forbiddenWords,
            List<FinancialWord> financialWords,
            List<OrganisationForm> organisationForms,
            List<FormerDivision> formerDivisions) {

        public NameWords {
            industryWords = List.copyOf(industryWords);
            forbiddenWords = List.copyOf(forbiddenWords);
            financialWords = List.copyOf(financialWords);
            organisationForms = List.copyOf(organisationForms);
            formerDivisions = List.copyOf(formerDivisions);
        }
    }

    public Catalogues {
        divisions = List.copyOf(divisions);
        foreignInvestmentAuthorities = List.copyOf(foreignInvestmentAuthorities);
        industryDivisions = List.copyOf(industryDivisions);
        scopeItems = List.copyOf(scopeItems);
    }

    /** The catalogues as this version ships them, without a database. */
    public static Catalogues shipped() {
        return from(CatalogueTable::fileRows);
    }

    static Catalogues from(Function<CatalogueTable, List<List<String>>> rows) {
        return new Catalogues(
                read(rows, CatalogueTable.DIVISION, CatalogueRows::division),
                read(
                        rows,
                        CatalogueTable.FOREIGN_INVESTMENT_AUTHORITY,
                        CatalogueRows::foreignInvestmentAuthority),
                read(rows, CatalogueTable.INDUSTRY_DIVISION, CatalogueRows::industryDivision),
                read(rows, CatalogueTable.SCOPE_ITEM, CatalogueRows::scopeItem),
                new NameWords(
                        read(rows, CatalogueTable.INDUSTRY_WORD, CatalogueRows::industryWord),
                        read(rows, CatalogueTable.FORBIDDEN_WORD, CatalogueRows::forbiddenWord),
                        read(rows, CatalogueTable.FINANCIAL_WORD, CatalogueRows::financialWord),
                        read(
                                rows,
                                CatalogueTable.ORGANISATION_FORM,
                                CatalogueRows::organisationForm),
                        read(rows, CatalogueTable.FORMER_DIVISION, CatalogueRows::formerDivision)));
    }

    private static <T> List<T> read(
            Function<CatalogueTable, List<List<String>>> rows,
            CatalogueTable table,
            Function<List<String>, T> reader) {
        return rows.apply(table).stream().map(reader).toList();
    }

    /** The division of this GB/T 2260 code. */
    public Optional<Division> division(String code) {
        return divisions.stream().filter(division -> division.code().equals(code)).findFirst();
    }

    /** Whether no division but zones lies below it, as with a county or a city without any. */
    @Rule("REG-005")
    public boolean isLowest(Division division) {
        return divisions.stream()
                .filter(below -> below.level() != Division.Level.ZONE)
                .noneMatch(below -> below.parent().filter(division.code()::equals).isPresent());
    }

    /** The division and those above it, nearest first; empty for an unknown code. */
    public List<Division> divisionAndAbove(String code) {
        return Stream.iterate(
                        division(code),
                        Optional::isPresent,
                        division -> division.flatMap(Division::parent).flatMap(this::division))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Where a foreign investment in this division is registered: by its own authority if that is
     * authorised, or else by the next above it that is.
     */
    @Rule("REG-005")
    public Optional<Division> foreignInvestmentAuthority(Division place) {
        return divisionAndAbove(place.code()).stream()
                .filter(
                        division ->
                                foreignInvestmentAuthorities.stream()
                                        .anyMatch(each -> each.code().equals(division.code())))
                .findFirst();
    }

    /** The scope item of this code. */
    public Optional<ScopeItem> scopeItem(String code) {
        return scopeItems.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Industry names by their two-digit code. */
    public Map<String, String> industryNames() {
        return industryDivisions.stream()
                .collect(Collectors.toMap(IndustryDivision::code, IndustryDivision::name));
    }
}
