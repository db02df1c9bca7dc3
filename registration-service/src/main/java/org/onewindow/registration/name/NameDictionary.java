package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.Division.Level;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.FinancialWord;
import org.onewindow.registration.catalogue.ForbiddenWord;
import org.onewindow.registration.catalogue.FormerDivision;
import org.onewindow.registration.catalogue.IndustryWord;
import org.onewindow.registration.catalogue.OrganisationForm;

/** The word lists of the catalogues, arranged for looking up the longest word at a place. */
final class NameDictionary {

    /** A division word found at the start of a text; a former one is no longer in use. */
    record DivisionMatch(String word, Division division, boolean former) {}

    /** Forms that only names registered under older rules end with; they fit no type of today. */
    private static final Set<String> FORMER_FORMS =
            Set.of("股份合作公司", "总公司", "公司", "总厂", "总店", "总站", "门市", "专业户", "处", "队", "局");

    private final Catalogues catalogues;
    private final Map<String, List<Division>> divisionsByWord = new HashMap<>();
    private final Map<String, Division> formerDivisions = new HashMap<>();
    private final Map<String, IndustryWord> industryWords = new HashMap<>();
    private final Map<String, Set<EntityType>> typesByForm = new HashMap<>();
    private final int longestDivisionWord;
    private final int longestFormerWord;
    private final int longestIndustryWord;
    private final int longestForm;

    NameDictionary(Catalogues catalogues) {
        this.catalogues = catalogues;
        catalogues.divisions().forEach(this::addDivision);
        for (FormerDivision former : catalogues.nameWords().formerDivisions()) {
            catalogues
                    .division(former.division())
                    .ifPresent(today -> formerDivisions.put(former.word(), today));
        }
        for (IndustryWord word : catalogues.nameWords().industryWords()) {
            industryWords.put(word.word(), word);
        }
        for (OrganisationForm form : catalogues.nameWords().organisationForms()) {
            typesByForm
                    .computeIfAbsent(form.form(), f -> EnumSet.noneOf(EntityType.class))
                    .add(form.entityType());
        }
        this.longestDivisionWord = longest(divisionsByWord.keySet());
        this.longestFormerWord = longest(formerDivisions.keySet());
        this.longestIndustryWord = longest(industryWords.keySet());
        this.longestForm = longest(typesByForm.keySet());
    }

    private void addDivision(Division division) {
        for (String word : new HashSet<>(List.of(division.name(), division.shortName()))) {
            divisionsByWord.computeIfAbsent(word, w -> new ArrayList<>()).add(division);
        }
    }

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * The longest division word the text starts with, below the given division if there is one. A
     * district counts by its full name only, since 天河 or 海珠 alone may be a trade name.
     */
    Optional<DivisionMatch> divisionAtStart(String text, Optional<Division> above) {
        Predicate<Division> fits =
                above.<Predicate<Division>>map(upper -> lower -> isBelow(lower, upper))
                        .orElse(division -> division.level() != Level.ZONE);
        for (int length = Math.min(longestDivisionWord, text.length()); length > 1; length--) {
            String word = text.substring(0, length);
            Optional<Division> found =
                    divisionsByWord.getOrDefault(word, List.of()).stream()
                            .filter(fits)
                            .filter(
                                    division ->
                                            !division.isDistrict() || word.equals(division.name()))
                            .min(Comparator.comparing(Division::code));
            if (found.isPresent()) {
                return Optional.of(new DivisionMatch(word, found.get(), false));
            }
        }
        return formerDivisionAtStart(text, above);
    }

    /** A former name stands first or after a province: nobody wrote 广州市增城市. */
    private Optional<DivisionMatch> formerDivisionAtStart(String text, Optional<Division> above) {
        if (above.filter(division -> division.level() != Level.PROVINCE).isPresent()) {
            return Optional.empty();
        }
        for (int length = Math.min(longestFormerWord, text.length()); length > 1; length--) {
            String word = text.substring(0, length);
            Division today = formerDivisions.get(word);
            if (today != null && (above.isEmpty() || isBelow(today, above.get()))) {
                return Optional.of(new DivisionMatch(word, today, true));
            }
        }
        return Optional.empty();
    }

    private boolean isBelow(Division lower, Division upper) {
        return !lower.equals(upper) && catalogues.divisionAndAbove(lower.code()).contains(upper);
    }

    /** Divisions whose full or short name is exactly this text. */
    List<Division> divisionsNamed(String text) {
        return divisionsByWord.getOrDefault(text, List.of());
    }

    /** The zone a text starts with when no division stands before it. */
    Optional<Division> zoneAtStart(String text) {
        return catalogues.divisions().stream()
                .filter(division -> division.level() == Level.ZONE)
                .filter(zone -> text.startsWith(zone.name()))
                .findFirst();
    }

    /** The longest organisation form the text ends with (REG-044), be it one of former times. */
    Optional<String> formAtEnd(String text) {
        for (int length = Math.min(longestForm, text.length()); length > 0; length--) {
            String form = text.substring(text.length() - length);
            if (typesByForm.containsKey(form) || FORMER_FORMS.contains(form)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    Set<EntityType> typesOf(String form) {
        return typesByForm.getOrDefault(form, Set.of());
    }

    /** The longest industry word the text ends with that leaves at least so many characters. */
    Optional<IndustryWord> industryAtEnd(String text, int leaving) {
        int most = Math.min(longestIndustryWord, text.length() - leaving);
        for (int length = most; length > 1; length--) {
            IndustryWord word = industryWords.get(text.substring(text.length() - length));
            if (word != null) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    boolean isIndustryWord(String text) {
        return industryWords.containsKey(text);
    }

    List<ForbiddenWord> forbiddenWords() {
        return catalogues.nameWords().forbiddenWords();
    }

    List<FinancialWord> financialWords() {
        return catalogues.nameWords().financialWords();
    }

    /** The division of this code and those above it, nearest first. */
    List<Division> divisionAndAbove(String code) {
        return catalogues.divisionAndAbove(code);
    }
}
