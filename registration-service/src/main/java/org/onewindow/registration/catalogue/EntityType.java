package org.onewindow.registration.catalogue;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/** The types of market entity that can be registered (REG-001). */
public enum EntityType {
    /** 有限责任公司 */
    LLC("91"),
    /** 股份有限公司 */
    JSC("91"),
    /** 个人独资企业 */
    SOLE("91"),
    /** 普通合伙企业 */
    PGEN("91"),
    /** 特殊普通合伙企业 */
    PSPE("91"),
    /** 有限合伙企业 */
    PLIM("91"),
    /** 农民专业合作社 */
    COOP("93"),
    /** 农民专业合作社联合社 */
    COOPU("93"),
    /** 个体工商户 */
    IND("92"),
    /** 分支机构 */
    BR("91");

    private final String creditCodePrefix;

    EntityType(String creditCodePrefix) {
        this.creditCodePrefix = creditCodePrefix;
    }

    /** Department 9 and the class of a newly issued credit code (GB 32100). */
    public String creditCodePrefix() {
        return creditCodePrefix;
    }

    /**
     * The branch of a cooperative has the cooperative's, that of an enterprise the enterprise's.
     */
    @Rule("REG-110")
    public String creditCodePrefix(Optional<EntityType> parent) {
        return this == BR ? parent.orElse(this).creditCodePrefix : creditCodePrefix;
    }
}
