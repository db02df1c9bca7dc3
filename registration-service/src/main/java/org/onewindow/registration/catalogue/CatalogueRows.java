package org.onewindow.registration.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the values of a catalogue row, from a file or a table alike. */
final class CatalogueRows {

    private CatalogueRows() {}

    static Division division(List<String> row) {
        return new Division(
                row.get(0),
                row.get(1),
                Division.Level.valueOf(row.get(2)),
                optional(row.get(3)),
                flag(row.get(4)),
                row.get(5));
    }

    static ForeignInvestmentAuthority foreignInvestmentAuthority(List<String> row) {
        return new ForeignInvestmentAuthority(row.get(0), row.get(1), row.get(2));
    }

    static FormerDivision formerDivision(List<String> row) {
        return new FormerDivision(row.get(0), row.get(1), row.get(2));
    }

    static IndustryDivision industryDivision(List<String> row) {
        return new IndustryDivision(row.get(0), row.get(1), row.get(2), row.get(3));
    }

    static IndustryWord industryWord(List<String> row) {
        return new IndustryWord(row.get(0), optional(row.get(1)), optional(row.get(2)), row.get(3));
    }

    static ScopeItem scopeItem(List<String> row) {
        return new ScopeItem(
                row.get(0),
                row.get(1),
                ScopeItem.Kind.valueOf(row.get(2)),
                row.get(3),
                optional(row.get(4)),
                flag(row.get(5)),
                flag(row.get(6)),
                ScopeItem.MarketAccess.valueOf(row.get(7)),
                row.get(8),
                row.get(9));
    }

    static ForbiddenWord forbiddenWord(List<String> row) {
        return new ForbiddenWord(
                row.get(0),
                Integer.parseInt(row.get(1)),
                ForbiddenWord.Match.valueOf(row.get(2)),
                row.get(3));
    }

    static FinancialWord financialWord(List<String> row) {
        return new FinancialWord(
                row.get(0),
                Stream.of(row.get(1).split(" ")).filter(word -> !word.isEmpty()).toList(),
                row.get(2));
    }

    static OrganisationForm organisationForm(List<String> row) {
        return new OrganisationForm(row.get(0), EntityType.valueOf(row.get(1)), row.get(2));
    }

    private static Optional<String> optional(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Files say y or n, the database says true or false. */
    private static boolean flag(String value) {
        return switch (value) {
            case "y", "true" -> true;
            case "n", "false" -> false;
            default -> throw new IllegalStateException("neither yes nor no: " + value);
        };
    }
}
