package org.onewindow.registration.licence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * A licence as people know it: what stands where on the sheet.
 *
 * @param copy 正本 or 副本; the sheets are equal but for this word (REG-112)
 * @param square the QR code as data URI
 */
record LicenceForm(
        String copy,
        String uscc,
        int version,
        String name,
        List<Item> left,
        List<Item> right,
        String authority,
        String issuedOn,
        String square) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年MM月dd日");

    /** A text beyond this is set smaller, beyond the next ones smaller still, and then cut. */
    private static final int LONG = 60;

    private static final int LONGER = 450;
    private static final int LONGEST = 1_150;
    private static final String CUT = "……（其余以公示系统公示的登记事项为准）";

    /** Which sheet. */
    enum Copy {
        ORIGINAL("（正本）"),
        DUPLICATE("（副本）");

        private final String words;

        Copy(String words) {
            this.words = words;
        }
    }

    /** A registered item with its label. */
    record Item(String label, String value) {

        /** Style class of the value. */
        public String style() {
            return value.length() > LONGER ? "longer" : value.length() > LONG ? "long" : "short";
        }

        /** What fits on the sheet. */
        static Item fitting(String label, String value) {
            return value.codePointCount(0, value.length()) <= LONGEST
                    ? new Item(label, value)
                    : new Item(
                            label, value.substring(0, value.offsetByCodePoints(0, LONGEST)) + CUT);
        }
    }

    @Rule("REG-112")
    static LicenceForm of(Licence licence, Copy copy, String square) {
        return new LicenceForm(
                copy.words,
                licence.uscc(),
                licence.version(),
                licence.name(),
                left(licence),
                right(licence),
                licence.authority(),
                DATE.format(licence.issuedOn()),
                square);
    }

    private static List<Item> left(Licence licence) {
        return List.of(
                new Item("名　　称", licence.name()),
                new Item("类　　型", licence.typeName()),
                new Item(spread(licence.responsibleRole()), licence.responsiblePerson()),
                Item.fitting("经营范围", licence.scope()));
    }

    /** Each type has its own words for capital and place (REG-002). */
    @Rule({"REG-002", "REG-112"})
    private static List<Item> right(Licence licence) {
        List<Item> items = new ArrayList<>();
        String composition = licence.composition();
        if (composition != null) {
            items.add(new Item("组成形式", composition));
        }
        licence.capital()
                .map(ChineseAmount::of)
                .ifPresent(amount -> items.add(new Item(capital(licence.entityType()), amount)));
        items.add(new Item(established(licence.entityType()), date(licence.establishedOn())));
        items.add(new Item(place(licence.entityType()), licence.domicile()));
        return List.copyOf(items);
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static String capital(EntityType type) {
        return switch (type) {
            case LLC, JSC -> "注册资本";
            case COOP, COOPU -> "成员出资总额";
            case SOLE, PGEN, PSPE, PLIM -> "出 资 额";
            case IND, BR -> "资金数额";
        };
    }

    private static String established(EntityType type) {
        return type == EntityType.IND ? "注册日期" : "成立日期";
    }

    private static String place(EntityType type) {
        return switch (type) {
            case LLC, JSC, SOLE, COOP, COOPU -> "住　　所";
            case PGEN, PSPE, PLIM -> "主要经营场所";
            case IND, BR -> "经营场所";
        };
    }

    /** Labels of three characters are set as wide as those of four. */
    private static String spread(String label) {
        return label.length() == 3 ? String.join(" ", label.split("")) : label;
    }
}
