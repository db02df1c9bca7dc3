package org.onewindow.registration.guidance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.SetupDocuments;

/** Whether a book of guides is complete and closed: nothing may be asked that it does not name. */
final class GuideChecks {

    /** Words that leave open what else may be asked (兜底条款). */
    private static final Pattern OPEN_ENDED =
            Pattern.compile(
                    "其他.{0,6}(材料|文件|资料|证明|条件)|其它.{0,6}(材料|文件|资料|证明|条件)|等(材料|文件|资料|证明)|视情况|"
                            + "(?i:other (documents?|materials?|papers|proofs?|conditions?))|"
                            + "(?i:any (other|further))|(?i:further documents?)|(?i:\\betc\\b)");

    /** Something wrong, with the place where it stands. */
    record Defect(String pointer, String code, String about) {}

    private GuideChecks() {}

    /**
     * @param knownParameter whether a code is one of a parameter
     */
    @Rule("REG-142")
    static List<Defect> defects(GuideBook book, Predicate<String> knownParameter) {
        List<Defect> defects = new ArrayList<>();
        Set<String> known =
                book.documents().stream()
                        .map(GuideBook.DocumentText::code)
                        .collect(Collectors.toSet());
        Arrays.stream(SetupDocuments.Code.values())
                .map(Enum::name)
                .filter(code -> !known.contains(code))
                .forEach(code -> defects.add(new Defect("/documents", "NO_TEXT", code)));
        for (int i = 0; i < book.documents().size(); i++) {
            GuideBook.DocumentText text = book.documents().get(i);
            closed("/documents/" + i, List.of(text.code(), text.zh(), text.en()), defects);
        }
        for (int i = 0; i < book.items().size(); i++) {
            item("/items/" + i, book.items().get(i), known, knownParameter, defects);
        }
        return defects;
    }

    private static void item(
            String at,
            GuideBook.Item item,
            Set<String> known,
            Predicate<String> knownParameter,
            List<Defect> defects) {
        item.documents().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> defects.add(new Defect(at + "/documents", "UNKNOWN", code)));
        closed(at, List.of(item.code(), item.zh(), item.en()), defects);
        for (int i = 0; i < item.steps().size(); i++) {
            GuideBook.Step step = item.steps().get(i);
            String here = at + "/steps/" + i;
            closed(here, List.of(step.zh(), step.en()), defects);
            parameter(here + "/limit", step.limit(), knownParameter, defects);
        }
        for (int i = 0; i < item.fees().size(); i++) {
            GuideBook.Fee fee = item.fees().get(i);
            String here = at + "/fees/" + i;
            closed(here, List.of(fee.zh(), fee.en()), defects);
            parameter(here + "/amount", fee.amount(), knownParameter, defects);
        }
        for (int i = 0; i < item.faq().size(); i++) {
            GuideBook.Question asked = item.faq().get(i);
            closed(at + "/faq/" + i, List.of(asked.answer()), defects);
        }
    }

    private static void closed(String at, List<String> texts, List<Defect> defects) {
        texts.stream()
                .filter(text -> OPEN_ENDED.matcher(text).find())
                .forEach(text -> defects.add(new Defect(at, "OPEN_ENDED", text)));
    }

    private static void parameter(
            String at,
            @org.jspecify.annotations.Nullable String code,
            Predicate<String> known,
            List<Defect> defects) {
        if (code != null && !known.test(code)) {
            defects.add(new Defect(at, "UNKNOWN_PARAMETER", code));
        }
    }
}
