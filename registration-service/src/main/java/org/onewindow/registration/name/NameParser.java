package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.name.NameDictionary.DivisionMatch;
import org.onewindow.registration.name.NameParts.Bracket;
import org.onewindow.registration.name.NameParts.Branch;
import org.onewindow.registration.name.NameParts.Industry;
import org.onewindow.registration.name.NameParts.Place;
import org.onewindow.registration.name.TradeNameSplitter.Split;

/**
 * Takes a name apart by the longest words of the dictionary: the organisation form from the end,
 * the divisions from the start, the industry words from the end of the rest; what is left is the
 * trade name. The same text always gives the same parts, and no text makes it throw.
 */
final class NameParser {

    static final List<String> STATE_WORDS = List.of("中国", "中华", "中央", "全国", "国家");

    private static final Pattern BRACKETS = Pattern.compile("（([^（）]*)）");

    /** A parent's name has at least a trade name before 公司. */
    private static final int SHORTEST_TRADE_NAME = 2;

    /** What a name that holds another entity's name ends that name with. */
    private static final List<String> PARENT_ENDS = List.of("公司", "供销合作社", "供销社");

    private final NameDictionary dictionary;
    private final TradeNameSplitter splitter;

    NameParser(NameDictionary dictionary) {
        this.dictionary = dictionary;
        this.splitter = new TradeNameSplitter(dictionary);
    }

    @Rule("REG-040")
    NameParts parse(String name) {
        String text = ProposedName.clean(name);
        String form = dictionary.formAtEnd(text).orElse("");
        String stem = text.substring(0, text.length() - form.length());
        int parentEnd = parentEnd(stem, form);
        return parentEnd == 0 ? whole(text, form) : branch(text, form, parentEnd);
    }

    private NameParts whole(String text, String form) {
        List<Bracket> brackets = new ArrayList<>();
        String unbracketed =
                takeOutBrackets(text.substring(0, text.length() - form.length()), brackets);
        Optional<String> stateWord =
                STATE_WORDS.stream().filter(unbracketed::startsWith).findFirst();
        String afterStateWord = unbracketed.substring(stateWord.map(String::length).orElse(0));
        Place atStart = divisionsAtStart(afterStateWord);
        Split split = splitter.split(afterStateWord.substring(atStart.text().length()), form);
        Place place = atStart.divisions().isEmpty() ? placeInBrackets(brackets) : atStart;
        return new NameParts(
                text,
                stateWord,
                place,
                split.tradeName(),
                split.industry(),
                form,
                Optional.empty(),
                brackets,
                steps(place, split.tradeName(), split.industry(), form));
    }

    /** A branch's parts are those of the entity it belongs to, its form is its own (REG-054). */
    private NameParts branch(String text, String form, int parentEnd) {
        String parentName = text.substring(0, parentEnd);
        NameParts parent = whole(parentName, dictionary.formAtEnd(parentName).orElse(""));
        List<Bracket> brackets = new ArrayList<>(parent.brackets());
        takeOutBrackets(text.substring(parentEnd, text.length() - form.length()), brackets);
        List<String> steps =
                new ArrayList<>(steps(parent.place(), parent.tradeName(), parent.industry(), form));
        steps.add("从属于：" + parent.text());
        return new NameParts(
                text,
                parent.stateWord(),
                parent.place(),
                parent.tradeName(),
                parent.industry(),
                form,
                Optional.of(new Branch(parent.text(), text.substring(parentEnd))),
                brackets,
                steps);
    }

    /** Where the name of the entity ends that a name begins with, before a branch's own form. */
    private static int parentEnd(String stem, String form) {
        boolean standsAlone = form.isEmpty() || (form.endsWith("公司") && !isBranchForm(form));
        if (standsAlone) {
            return 0;
        }
        return PARENT_ENDS.stream()
                .filter(end -> stem.indexOf(end, SHORTEST_TRADE_NAME) > 0)
                .mapToInt(end -> stem.indexOf(end, SHORTEST_TRADE_NAME) + end.length())
                .min()
                .orElse(0);
    }

    private static boolean isBranchForm(String form) {
        return form.equals("分公司") || form.equals("支公司");
    }

    private String takeOutBrackets(String text, List<Bracket> brackets) {
        Matcher matcher = BRACKETS.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            brackets.add(new Bracket(kindOf(matcher.group(1)), matcher.group(1)));
            matcher.appendReplacement(rest, "");
        }
        return matcher.appendTail(rest).toString();
    }

    private Bracket.Kind kindOf(String content) {
        if (content.equals("中国")) {
            return Bracket.Kind.CHINA;
        }
        Place place = divisionsAtStart(content);
        return !content.isEmpty() && place.text().equals(content)
                ? Bracket.Kind.DIVISION
                : Bracket.Kind.OTHER;
    }

    /** A division placed after the trade name, as in 星河云图（广州）科技有限公司 (REG-043). */
    private Place placeInBrackets(List<Bracket> brackets) {
        return brackets.stream()
                .filter(bracket -> bracket.kind() == Bracket.Kind.DIVISION)
                .findFirst()
                .map(bracket -> divisionsAtStart(bracket.content()))
                .orElse(Place.NONE);
    }

    private Place divisionsAtStart(String text) {
        List<Division> divisions = new ArrayList<>();
        int length = 0;
        boolean former = false;
        Optional<DivisionMatch> next = dictionary.divisionAtStart(text, Optional.empty());
        while (next.isPresent()) {
            divisions.add(next.get().division());
            former |= next.get().former();
            length += next.get().word().length();
            next =
                    dictionary.divisionAtStart(
                            text.substring(length), Optional.of(divisions.getLast()));
        }
        return new Place(text.substring(0, length), divisions, former);
    }

    private static List<String> steps(
            Place place, String tradeName, Industry industry, String form) {
        String division = industry.division().map(code -> "（" + code + "）").orElse("");
        return List.of(
                place.divisions().isEmpty() ? "未识别行政区划" : "行政区划：" + place.readable(),
                tradeName.isEmpty() ? "未识别字号" : "字号：" + tradeName,
                industry.text().isEmpty() ? "未识别行业" : "行业：" + industry.text() + division,
                form.isEmpty() ? "未识别组织形式" : "组织形式：" + form);
    }
}
