package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.IndustryWord;
import org.onewindow.registration.name.NameDictionary.DivisionMatch;
import org.onewindow.registration.name.NameParts.Bracket;
import org.onewindow.registration.name.NameParts.Industry;
import org.onewindow.registration.name.NameParts.Place;

/**
 * Takes a name apart by the longest words of the dictionary: the organisation form from the end,
 * the divisions from the start, the industry words from the end of the rest; what is left is the
 * trade name. The same text always gives the same parts, and no text makes it throw.
 */
final class NameParser {

    static final List<String> STATE_WORDS = List.of("中国", "中华", "中央", "全国", "国家");

    private static final Pattern BRACKETS = Pattern.compile("（([^（）]*)）");

    /** A trade name needs two characters (REG-042), so industry words leave it that many. */
    private static final int SHORTEST_TRADE_NAME = 2;

    private final NameDictionary dictionary;

    NameParser(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Rule("REG-040")
    NameParts parse(String name) {
        String text = ProposedName.clean(name);
        String form = dictionary.formAtEnd(text).orElse("");
        List<Bracket> brackets = new ArrayList<>();
        String unbracketed =
                takeOutBrackets(text.substring(0, text.length() - form.length()), brackets);
        Optional<String> stateWord =
                STATE_WORDS.stream().filter(unbracketed::startsWith).findFirst();
        String afterStateWord = unbracketed.substring(stateWord.map(String::length).orElse(0));
        Place atStart = divisionsAtStart(afterStateWord);
        Split split = split(afterStateWord.substring(atStart.text().length()), form);
        Place place = atStart.divisions().isEmpty() ? placeInBrackets(brackets) : atStart;
        Industry industry = industry(split);
        return new NameParts(
                text,
                stateWord,
                place,
                split.tradeName(),
                industry,
                form,
                brackets,
                steps(place, split.tradeName(), industry, form));
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
        Optional<DivisionMatch> next = dictionary.divisionAtStart(text, Optional.empty());
        while (next.isPresent()) {
            divisions.add(next.get().division());
            length += next.get().word().length();
            next =
                    dictionary.divisionAtStart(
                            text.substring(length), Optional.of(divisions.getLast()));
        }
        return new Place(text.substring(0, length), divisions);
    }

    /** The rest of a name between division and form, cut into trade name and industry words. */
    private record Split(String tradeName, String industryText, List<IndustryWord> words) {}

    /** Industry words at the end; a word may hold the form itself, as 面馆 does in 老王记面馆. */
    private Split split(String stem, String form) {
        String whole = stem + form;
        return dictionary
                .industryAtEnd(whole, SHORTEST_TRADE_NAME)
                .filter(word -> !form.isEmpty() && word.word().length() >= form.length())
                .map(word -> new Split(cut(whole, word), word.word(), List.of(word)))
                .orElseGet(() -> splitBeforeForm(stem));
    }

    private Split splitBeforeForm(String stem) {
        List<IndustryWord> lastFirst = new ArrayList<>();
        String tradeName = stem;
        Optional<IndustryWord> next =
                dictionary
                        .industryAtEnd(stem, SHORTEST_TRADE_NAME)
                        .or(() -> dictionary.industryAtEnd(stem, 0));
        while (next.isPresent()) {
            lastFirst.add(next.get());
            tradeName = cut(tradeName, next.get());
            next = dictionary.industryAtEnd(tradeName, SHORTEST_TRADE_NAME);
        }
        if (!lastFirst.isEmpty()) {
            tradeName = withoutModifier(tradeName);
        }
        return new Split(tradeName, stem.substring(tradeName.length()), lastFirst);
    }

    private static String cut(String text, IndustryWord ending) {
        return text.substring(0, text.length() - ending.word().length());
    }

    /** 中国 and the like right before the industry modify it and are no trade name (REG-046). */
    private static String withoutModifier(String tradeName) {
        return STATE_WORDS.stream()
                .filter(tradeName::endsWith)
                .filter(word -> tradeName.length() - word.length() >= SHORTEST_TRADE_NAME)
                .findFirst()
                .map(word -> tradeName.substring(0, tradeName.length() - word.length()))
                .orElse(tradeName);
    }

    /** The last word that belongs to a division says which: 建材贸易 is trade, not making. */
    private static Industry industry(Split split) {
        Optional<IndustryWord> main =
                split.words().stream().filter(word -> word.division().isPresent()).findFirst();
        return new Industry(
                split.industryText(),
                main.flatMap(IndustryWord::division),
                main.flatMap(IndustryWord::synonymGroup));
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
