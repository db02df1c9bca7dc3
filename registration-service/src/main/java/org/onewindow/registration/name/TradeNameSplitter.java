package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.IndustryWord;
import org.onewindow.registration.name.NameParts.Industry;

/** Cuts what stands between division and form into the trade name and the industry words. */
final class TradeNameSplitter {

    /** A trade name needs two characters (REG-042), so industry words leave it that many. */
    private static final int SHORTEST_TRADE_NAME = 2;

    /** No name has as many; the limit keeps the work on any text bounded. */
    private static final int MOST_WORDS = 12;

    /** What a business may be called before the form of its law, as 厂 in 纸品厂有限公司. */
    private static final List<String> INNER_FORMS =
            List.of("总厂", "工厂", "厂", "中心", "事务所", "研究院", "院", "所", "行", "站", "场", "城", "园");

    private final NameDictionary dictionary;

    TradeNameSplitter(NameDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * @param words the industry words found, the last of the name first
     */
    private record Found(String tradeName, List<IndustryWord> words) {}

    /** The trade name, and the industry it was cut from. */
    record Split(String tradeName, Industry industry) {}

    /** Industry words at the end; a word may hold the form itself, as 面馆 does in 老王记面馆. */
    @Rule("REG-040")
    Split split(String stem, String form) {
        String whole = stem + form;
        return dictionary
                .industryAtEnd(whole, SHORTEST_TRADE_NAME)
                .filter(word -> !form.isEmpty() && word.word().length() >= form.length())
                .map(word -> holdingTheForm(whole, word))
                .orElseGet(() -> splitBeforeForm(stem));
    }

    private Split holdingTheForm(String whole, IndustryWord word) {
        Found found = wordsAtEnd(cut(whole, word));
        List<IndustryWord> words = new ArrayList<>(List.of(word));
        words.addAll(found.words());
        return split(whole, new Found(found.tradeName(), words));
    }

    private Split splitBeforeForm(String stem) {
        Found found = wordsAtEnd(stem);
        return found.words().isEmpty()
                ? split(stem, beforeInnerForm(stem).orElse(found))
                : split(stem, found);
    }

    private Optional<Found> beforeInnerForm(String stem) {
        return INNER_FORMS.stream()
                .filter(stem::endsWith)
                .map(form -> wordsAtEnd(stem.substring(0, stem.length() - form.length())))
                .filter(found -> !found.words().isEmpty())
                .filter(found -> found.tradeName().length() >= SHORTEST_TRADE_NAME)
                .findFirst();
    }

    private Found wordsAtEnd(String text) {
        List<IndustryWord> lastFirst = new ArrayList<>();
        String tradeName = text;
        Optional<IndustryWord> next =
                dictionary
                        .industryAtEnd(text, SHORTEST_TRADE_NAME)
                        .or(() -> dictionary.industryAtEnd(text, 0));
        while (next.isPresent() && lastFirst.size() < MOST_WORDS) {
            lastFirst.add(next.get());
            tradeName = cut(tradeName, next.get());
            next = dictionary.industryAtEnd(tradeName, SHORTEST_TRADE_NAME);
        }
        return new Found(lastFirst.isEmpty() ? text : withoutModifier(tradeName), lastFirst);
    }

    private static String cut(String text, IndustryWord ending) {
        return text.substring(0, text.length() - ending.word().length());
    }

    /** 中国 and the like right before the industry modify it and are no trade name (REG-046). */
    private static String withoutModifier(String tradeName) {
        return NameParser.STATE_WORDS.stream()
                .filter(tradeName::endsWith)
                .filter(word -> tradeName.length() - word.length() >= SHORTEST_TRADE_NAME)
                .findFirst()
                .map(word -> tradeName.substring(0, tradeName.length() - word.length()))
                .orElse(tradeName);
    }

    /** The last word that belongs to a division says which: 建材贸易 is trade, not making. */
    private static Split split(String text, Found found) {
        Optional<IndustryWord> main =
                found.words().stream().filter(word -> word.division().isPresent()).findFirst();
        return new Split(
                found.tradeName(),
                new Industry(
                        text.substring(found.tradeName().length()),
                        main.flatMap(IndustryWord::division),
                        main.flatMap(IndustryWord::synonymGroup)));
    }
}
