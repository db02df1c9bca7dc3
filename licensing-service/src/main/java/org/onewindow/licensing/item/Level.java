package org.onewindow.licensing.item;

import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** The level of government that deals with an item. */
public enum Level {
    PROVINCE("省级", 2),
    CITY("市级", 4),
    DISTRICT("区县级", 6);

    private final String zh;
    private final int digits;

    Level(String zh, int digits) {
        this.zh = zh;
        this.digits = digits;
    }

    public String zh() {
        return zh;
    }

    /**
     * The division whose department is competent for a business registered at this authority; a
     * city without districts is its own district level.
     */
    @Rule("LIC-004")
    public Jurisdiction competentFor(Jurisdiction authority) {
        String code = authority.code();
        return new Jurisdiction(code.substring(0, digits) + "0".repeat(code.length() - digits));
    }
}
