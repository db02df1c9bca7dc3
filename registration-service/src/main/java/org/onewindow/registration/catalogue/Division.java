package org.onewindow.registration.catalogue;

import java.util.Optional;

/**
 * An administrative division of GB/T 2260, or a development zone below one.
 *
 * @param parent code of the division above; empty for a province
 * @param hasOtherMeaning whether its short name also means something else (REG-042), as 中山
 */
public record Division(
        String code,
        String name,
        Level level,
        Optional<String> parent,
        boolean hasOtherMeaning,
        String source) {

    /** How high a division stands; a zone may only stand after a division (REG-041). */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        ZONE
    }

    /** A district of a city (市辖区), which a name uses only together with its city (REG-041). */
    public boolean isDistrict() {
        return level == Level.COUNTY && name.endsWith("区");
    }

    /** The name without 省, 市, 县 or 区; the full name when that would leave one character. */
    public String shortName() {
        String shorter = name.replaceFirst("(特别行政区|[壮族瑶畲土家]+自治县|[壮族回维吾尔]*自治区|省|市|县|区)$", "");
        return shorter.length() < 2 ? name : shorter;
    }
}
