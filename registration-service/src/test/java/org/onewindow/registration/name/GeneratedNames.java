package org.onewindow.registration.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.IndustryWord;
import org.onewindow.registration.name.NameComparison.Claim;

/**
 * Made-up names of companies in Guangdong, the same for the same seed. As in a real register most
 * trade names are short, some places and industries far more common than others, and many names
 * sound or look like another; no two are the same in law.
 */
final class GeneratedNames {

    /** A name as the books hold it. */
    record Generated(String name, String authorityCode, Claim claim) {}

    private static final String CHARACTERS =
            "安柏岑岱恩枫谷禾景珂岚茂宁沛沁瑞朔棠梧溪晏榆云泽芷竹舟筑星河图腾飞跃海天宏达盛世华信诚和顺通源丰润泰康"
                    + "百昌光佳金凯兰美鹏清荣森万祥亚博德贵恒隆诺普启伟兴振卓雷明南平群如思文欣永志朗凌浩鑫亿创联新嘉"
                    + "晨旭东方圆正中原长青松鹤龙凤麟骏驰锦绣山川江湖林峰雅韵悦怡乐福禄寿喜吉庆宝玉珍珠翠银铭钧铂";

    private static final String FORM = "有限公司";
    private static final int LONGEST_INDUSTRY = 6;

    private final Random random;
    private final NameParser parser;
    private final List<Place> places;
    private final List<IndustryWord> industries;
    private final Set<String> taken = new HashSet<>();

    private record Place(String code, String prefix) {}

    GeneratedNames(long seed) {
        Catalogues catalogues = Catalogues.shipped();
        random = new Random(seed);
        parser = new NameParser(new NameDictionary(catalogues));
        places = places(catalogues);
        industries =
                new ArrayList<>(
                        catalogues.nameWords().industryWords().stream()
                                .filter(word -> word.division().isPresent())
                                .filter(word -> word.word().length() <= LONGEST_INDUSTRY)
                                .sorted(Comparator.comparing(IndustryWord::word))
                                .toList());
        Collections.shuffle(industries, random);
    }

    /** The most common place is Haizhu, where the benchmark's companies are set up. */
    private static List<Place> places(Catalogues catalogues) {
        return catalogues.divisions().stream()
                .filter(
                        division ->
                                division.code()
                                        .matches("44(\\d\\d0[1-9]|\\d\\d[1-9]\\d|[12]900|2000)"))
                .filter(division -> division.level() != Division.Level.ZONE)
                .map(division -> new Place(division.code(), prefix(catalogues, division)))
                .sorted(
                        Comparator.comparing((Place place) -> !place.code().equals("440105"))
                                .thenComparing(Place::code))
                .toList();
    }

    private static String prefix(Catalogues catalogues, Division division) {
        return catalogues.divisionAndAbove(division.code()).reversed().stream()
                .filter(each -> each.level() != Division.Level.PROVINCE)
                .map(Division::name)
                .collect(Collectors.joining());
    }

    Generated next() {
        while (true) {
            Place place = skewed(places);
            Generated made = named(place, tradeName() + skewed(industries).word());
            if (made.claim.industryDivision().isPresent() && isNew(made)) {
                return made;
            }
        }
    }

    private Generated named(Place place, String middle) {
        String name = place.prefix() + middle + FORM;
        return new Generated(name, place.code(), Claim.of(place.code(), parser.parse(name)));
    }

    private boolean isNew(Generated made) {
        Claim claim = made.claim;
        return !claim.tradeKey().isEmpty()
                && taken.add(
                        claim.authorityCode() + claim.tradeKey() + claim.industryDivision().get());
    }

    /**
     * A name somebody might wish for when these are taken: as it is, with two characters changed
     * round, with another character, or with one more.
     */
    String wishNear(Generated known) {
        String trade = known.claim.tradeKey();
        String wished =
                switch (random.nextInt(4)) {
                    case 0 -> trade;
                    case 1 -> trade.substring(1) + trade.charAt(0);
                    case 2 -> trade.substring(1) + character();
                    default -> trade + character();
                };
        return known.name.replace(trade, wished);
    }

    private String tradeName() {
        int dice = random.nextInt(100);
        int length = dice < 45 ? 2 : dice < 70 ? 3 : 4;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(character());
        }
        return text.toString();
    }

    private char character() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    /** The first of a list far more often than the last. */
    private <T> T skewed(List<T> list) {
        double dice = random.nextDouble();
        return list.get((int) (list.size() * dice * dice));
    }
}
