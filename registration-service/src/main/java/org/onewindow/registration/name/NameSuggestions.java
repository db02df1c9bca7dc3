package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.catalogue.StandardCharacters;
import org.onewindow.registration.name.NameChecker.Checked;

/**
 * Finds free names near a blocked one (REG-055): same place, industry and form where they may stay.
 */
final class NameSuggestions {

    /** A free name; the score, 0–100, says how near it is to the wish. */
    record Suggestion(String name, int score) {}

    private static final int MOST_CHECKS = 120;
    private static final int WARNING_COSTS = 20;
    private static final int SHORTEST_TRADE_NAME = 2;

    /** Characters that give pleasant trade names and are part of no closed word. */
    private static final String FRESH = "澜煦禾茗舟桐嘉睿恒越启拓帆麓筑霖翎璟曜沐";

    private static final List<String> ORDINARY_INDUSTRIES = List.of("科技", "商贸", "企业管理咨询");

    private final NameDictionary dictionary;

    NameSuggestions(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * So many names that the given check finds free, nearest first; fewer only when 120 candidates
     * do not hold as many.
     */
    @Rule("REG-055")
    List<Suggestion> near(Checked blocked, int wanted, Function<ProposedName, Checked> check) {
        List<Suggestion> free = new ArrayList<>();
        candidates(blocked)
                .limit(MOST_CHECKS)
                .map(text -> check.apply(blocked.proposed().withText(text)))
                .filter(checked -> !checked.isBlocked())
                .limit(wanted)
                .map(checked -> new Suggestion(checked.parts().text(), score(blocked, checked)))
                .forEach(free::add);
        free.sort(Comparator.comparingInt(Suggestion::score).reversed());
        return free;
    }

    private Stream<String> candidates(Checked blocked) {
        String place = place(blocked);
        String form = form(blocked);
        List<String> tradeNames = tradeNames(blocked.parts().tradeName());
        return industries(blocked.parts().industry().text()).stream()
                .flatMap(industry -> tradeNames.stream().map(name -> name + industry))
                .map(middle -> place + middle + form);
    }

    /** The division of the wish when it is the right one, else that of the authority. */
    private String place(Checked blocked) {
        NameParts.Place place = blocked.parts().place();
        boolean usable =
                !place.text().isEmpty()
                        && blocked.findings().stream()
                                .noneMatch(finding -> finding.rule().equals("REG-041"));
        return usable ? place.text() : placeOf(blocked.proposed().authorityCode());
    }

    private String placeOf(String authorityCode) {
        return dictionary.divisionAndAbove(authorityCode).stream()
                .filter(division -> division.level() != Division.Level.PROVINCE)
                .sorted(Comparator.comparing(Division::level))
                .map(Division::name)
                .collect(Collectors.joining());
    }

    private String form(Checked blocked) {
        EntityType type = blocked.proposed().entityType();
        String form = blocked.parts().organisationForm();
        return dictionary.typesOf(form).contains(type) ? form : usualForm(type);
    }

    private static String usualForm(EntityType type) {
        return switch (type) {
            case LLC -> "有限公司";
            case JSC -> "股份有限公司";
            case SOLE -> "中心";
            case PGEN -> "中心（普通合伙）";
            case PSPE -> "事务所（特殊普通合伙）";
            case PLIM -> "中心（有限合伙）";
            case COOP -> "专业合作社";
            case COOPU -> "专业合作社联合社";
            case IND -> "商行";
            case BR -> "分公司";
        };
    }

    private static Set<String> industries(String wished) {
        Set<String> industries = new LinkedHashSet<>();
        if (wished.codePoints().allMatch(StandardCharacters::contains) && !wished.isEmpty()) {
            industries.add(wished);
        }
        industries.addAll(ORDINARY_INDUSTRIES);
        return industries;
    }

    /** The wish in standard characters, with one exchanged, last to first, then new pairs. */
    private static List<String> tradeNames(String wished) {
        String usable =
                NameKey.of(wished)
                        .codePoints()
                        .filter(StandardCharacters::contains)
                        .limit(6)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        List<String> names = new ArrayList<>();
        if (!usable.equals(wished)) {
            names.add(usable);
        }
        for (String fresh : FRESH.split("")) {
            for (int i = usable.length() - 1; i >= 0; i--) {
                names.add(usable.substring(0, i) + fresh + usable.substring(i + 1));
            }
            names.add(usable + fresh);
        }
        names.removeIf(name -> name.length() < SHORTEST_TRADE_NAME);
        List<String> firstNear = new ArrayList<>(names.subList(0, Math.min(30, names.size())));
        for (int i = 0; i + 1 < FRESH.length(); i += 2) {
            firstNear.add(FRESH.substring(i, i + 2));
        }
        return firstNear;
    }

    private static int score(Checked wish, Checked found) {
        String wished = wish.parts().text();
        long kept = found.parts().text().chars().filter(c -> wished.indexOf(c) >= 0).count();
        int likeness =
                (int) (100 * kept / Math.max(wished.length(), found.parts().text().length()));
        return Math.max(0, likeness - (found.hasWarnings() ? WARNING_COSTS : 0));
    }
}
