package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.FinancialWord;
import org.onewindow.registration.catalogue.ForbiddenWord;
import org.onewindow.registration.catalogue.StandardCharacters;
import org.onewindow.registration.name.NameParts.Bracket;

/** What a name must be by itself, before it is compared with others (REG-040…047, REG-054). */
final class NameRules {

    private final NameDictionary dictionary;

    NameRules(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Everything the rules say about a name, blocking or not. */
    List<Finding> check(ProposedName proposed, NameParts parts) {
        if (proposed.entityType() == EntityType.BR) {
            return Stream.of(
                            branchName(proposed),
                            branchSuffix(proposed, parts),
                            standardCharacters(parts),
                            organisationForm(proposed, parts))
                    .flatMap(List::stream)
                    .toList();
        }
        return Stream.of(
                        completeness(parts),
                        divisionOfPlace(proposed, parts),
                        tradeName(parts),
                        standardCharacters(parts),
                        organisationForm(proposed, parts),
                        forbiddenContent(parts),
                        stateWords(proposed, parts),
                        financialWords(proposed, parts),
                        groupWord(proposed, parts))
                .flatMap(List::stream)
                .toList();
    }

    @Rule("REG-040")
    static List<Finding> completeness(NameParts parts) {
        List<Finding> findings = new ArrayList<>();
        if (parts.place().divisions().isEmpty() && parts.stateWord().isEmpty()) {
            findings.add(Finding.block(FindingCode.NAME_DIVISION_MISSING, ""));
        }
        if (parts.industry().division().isEmpty()) {
            findings.add(Finding.block(FindingCode.NAME_INDUSTRY_MISSING, parts.middle()));
        }
        return findings;
    }

    @Rule("REG-041")
    List<Finding> divisionOfPlace(ProposedName proposed, NameParts parts) {
        List<Division> named = parts.place().divisions();
        if (named.isEmpty()) {
            return dictionary
                    .zoneAtStart(parts.text())
                    .map(
                            zone ->
                                    List.of(
                                            Finding.block(
                                                    FindingCode.ZONE_NEEDS_DIVISION, zone.name())))
                    .orElse(List.of());
        }
        List<Finding> findings = new ArrayList<>();
        if (named.getFirst().isDistrict()) {
            findings.add(Finding.block(FindingCode.DISTRICT_NEEDS_CITY, named.getFirst().name()));
        }
        boolean ofPlace = isOfPlace(named.getLast(), proposed.authorityCode());
        if (!ofPlace || parts.place().former()) {
            findings.add(Finding.block(FindingCode.NAME_DIVISION_PLACE, parts.place().asNamed()));
        }
        return findings;
    }

    /** The authority's own division, one above it, or one inside its area (a city's district). */
    private boolean isOfPlace(Division named, String authorityCode) {
        return dictionary.divisionAndAbove(authorityCode).contains(named)
                || dictionary.divisionAndAbove(named.code()).stream()
                        .anyMatch(division -> division.code().equals(authorityCode));
    }

    @Rule("REG-042")
    List<Finding> tradeName(NameParts parts) {
        String tradeName = parts.tradeName();
        long characters = tradeName.codePoints().filter(StandardCharacters::contains).count();
        if (characters < 2) {
            return List.of(Finding.block(FindingCode.TRADE_NAME_LENGTH, tradeName));
        }
        List<Division> divisions = dictionary.divisionsNamed(tradeName);
        if (!divisions.isEmpty()) {
            boolean hasOtherMeaning = divisions.stream().allMatch(Division::hasOtherMeaning);
            return List.of(
                    hasOtherMeaning
                            ? Finding.warn(FindingCode.TRADE_NAME_DIVISION, tradeName)
                            : Finding.block(FindingCode.TRADE_NAME_DIVISION, tradeName));
        }
        return Finding.blockIf(
                dictionary.isIndustryWord(tradeName), FindingCode.TRADE_NAME_INDUSTRY, tradeName);
    }

    /** Brackets are taken out by the parser where they may stand; all others count as symbols. */
    @Rule("REG-043")
    static List<Finding> standardCharacters(NameParts parts) {
        StringBuilder wrong = new StringBuilder();
        parts.brackets().stream()
                .filter(bracket -> bracket.kind() == Bracket.Kind.OTHER)
                .forEach(bracket -> wrong.append("（").append(bracket.content()).append("）"));
        int bracketsAllowed = 2 * parts.brackets().size() + (int) count(parts.organisationForm());
        long bracketsFound = count(parts.text());
        if (bracketsFound > bracketsAllowed) {
            wrong.append("（）");
        }
        parts.text()
                .codePoints()
                .filter(character -> !isBracket(character))
                .filter(character -> !StandardCharacters.contains(character))
                .distinct()
                .forEach(wrong::appendCodePoint);
        return Finding.blockIf(!wrong.isEmpty(), FindingCode.NAME_CHARSET, wrong.toString());
    }

    private static long count(String text) {
        return text.codePoints().filter(NameRules::isBracket).count();
    }

    private static boolean isBracket(int character) {
        return character == '（' || character == '）';
    }

    @Rule("REG-044")
    List<Finding> organisationForm(ProposedName proposed, NameParts parts) {
        boolean fits = dictionary.typesOf(parts.organisationForm()).contains(proposed.entityType());
        boolean callsItselfOtherwise =
                closedWords(proposed.entityType()).stream().anyMatch(parts.middle()::contains)
                        || (parts.branch().isPresent() && proposed.entityType() != EntityType.BR);
        return Finding.blockIf(
                !fits || callsItselfOtherwise,
                FindingCode.ORG_FORM_MISMATCH,
                parts.organisationForm());
    }

    /** Words that only other types may use (table 1.1). */
    private static List<String> closedWords(EntityType type) {
        return switch (type) {
            case SOLE -> List.of("有限", "公司");
            case IND -> List.of("企业", "公司", "合作社");
            case LLC, JSC, PGEN, PSPE, PLIM, COOP, COOPU, BR -> List.of();
        };
    }

    @Rule("REG-045")
    List<Finding> forbiddenContent(NameParts parts) {
        return dictionary.forbiddenWords().stream()
                .filter(word -> isUsed(word, parts))
                .map(NameRules::forbidden)
                .toList();
    }

    private static Finding forbidden(ForbiddenWord word) {
        return Finding.block(
                FindingCode.NAME_FORBIDDEN, "[%d] %s".formatted(word.contentClass(), word.word()));
    }

    private static boolean isUsed(ForbiddenWord forbidden, NameParts parts) {
        return switch (forbidden.match()) {
            case ANYWHERE -> parts.middle().contains(forbidden.word());
            case TRADE_NAME_HAS -> parts.tradeName().contains(forbidden.word());
            case TRADE_NAME_IS -> parts.tradeName().equals(forbidden.word());
        };
    }

    @Rule("REG-046")
    static List<Finding> stateWords(ProposedName proposed, NameParts parts) {
        if (parts.stateWord().isPresent()) {
            return Finding.blockIf(FindingCode.NAME_NEEDS_STATE_COUNCIL, parts.stateWord());
        }
        List<Finding> findings = new ArrayList<>();
        NameParser.STATE_WORDS.stream()
                .filter(parts.tradeName()::contains)
                .map(word -> Finding.block(FindingCode.NAME_STATE_WORD, word))
                .forEach(findings::add);
        boolean chinaInBrackets =
                parts.brackets().stream().anyMatch(b -> b.kind() == Bracket.Kind.CHINA);
        if (chinaInBrackets && !proposed.evidence().foreignInvestor()) {
            findings.add(Finding.block(FindingCode.NAME_CHINA_BRACKET, "中国"));
        }
        return findings;
    }

    /**
     * Two-character words count inside the trade name or inside the industry words, not across the
     * two: 长期货运 is haulage, no futures.
     */
    @Rule("REG-047")
    List<Finding> financialWords(ProposedName proposed, NameParts parts) {
        if (proposed.evidence().financialApproval()) {
            return List.of();
        }
        return Finding.blockIf(
                FindingCode.NAME_FINANCE,
                dictionary.financialWords().stream()
                        .filter(
                                word ->
                                        word.standsIn(parts.tradeName())
                                                || word.standsIn(parts.industry().text())
                                                || (word.word().length() > 2
                                                        && word.standsIn(parts.middle())))
                        .map(FinancialWord::word)
                        .findFirst());
    }

    @Rule("REG-054")
    static List<Finding> branchName(ProposedName proposed) {
        Optional<String> parent = proposed.parentName().filter(name -> !name.isBlank());
        boolean begins = parent.map(proposed.text()::startsWith).orElse(false);
        return Finding.blockIf(!begins, FindingCode.BRANCH_NAME_PARENT, parent.orElse(""));
    }

    /** Its parent's name is settled; what a branch adds to it has no closed word either. */
    @Rule({"REG-045", "REG-047", "REG-054"})
    List<Finding> branchSuffix(ProposedName proposed, NameParts parts) {
        String own =
                parts.branch()
                        .map(NameParts.Branch::suffix)
                        .map(suffix -> suffix.replace(parts.organisationForm(), ""))
                        .orElse("");
        Stream<Finding> forbidden =
                dictionary.forbiddenWords().stream()
                        .filter(word -> word.match() != ForbiddenWord.Match.TRADE_NAME_IS)
                        .filter(word -> own.contains(word.word()))
                        .map(NameRules::forbidden);
        Stream<Finding> financial =
                dictionary.financialWords().stream()
                        .filter(word -> !proposed.evidence().financialApproval())
                        .filter(word -> word.standsIn(own))
                        .map(word -> Finding.block(FindingCode.NAME_FINANCE, word.word()));
        return Stream.concat(forbidden, financial).toList();
    }

    @Rule("REG-054")
    static List<Finding> groupWord(ProposedName proposed, NameParts parts) {
        return Finding.blockIf(
                parts.middle().contains("集团") && !proposed.evidence().groupController(),
                FindingCode.NAME_GROUP_WORD,
                "集团");
    }
}
