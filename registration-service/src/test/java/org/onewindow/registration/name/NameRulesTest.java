package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.registration.name.Finding.block;
import static org.onewindow.registration.name.Finding.warn;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.Division;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.ProposedName.Evidence;

class NameRulesTest {

    private static final NameChecker CHECKER = new NameChecker(Catalogues.shipped());

    private static List<Finding> findings(String name, String authority, EntityType type) {
        return CHECKER.check(ProposedName.of(name, authority, type)).findings();
    }

    private static List<Finding> findings(String name) {
        return findings(name, "440100", EntityType.LLC);
    }

    private static List<Finding> findings(String name, Evidence evidence) {
        return CHECKER.check(
                        new ProposedName(
                                name, "440100", EntityType.LLC, evidence, Optional.empty()))
                .findings();
    }

    private static NameParts parts(String name) {
        return CHECKER.check(ProposedName.of(name, "440100", EntityType.LLC)).parts();
    }

    @Rule("REG-040")
    @ParameterizedTest
    @CsvSource({
        "广州市星河云图科技有限公司, 广州市, 星河云图, 科技, 65, 有限公司",
        "广州市海珠区星河云图科技有限公司, 广州市/海珠区, 星河云图, 科技, 65, 有限公司",
        "广州市星河云图信息技术有限公司, 广州市, 星河云图, 信息技术, 65, 有限公司",
        "广州市星河云图餐饮管理有限公司, 广州市, 星河云图, 餐饮管理, 62, 有限公司",
        "广东省广州市海珠区星河置业股份有限公司, 广东省/广州市/海珠区, 星河, 置业, 70, 股份有限公司",
        "广州星河建材贸易有限责任公司, 广州市, 星河, 建材贸易, 51, 有限责任公司",
        "中山逸仙文化传媒有限公司, 中山市, 逸仙, 文化传媒, 72, 有限公司",
        "星河云图（广州）科技有限公司, 广州市, 星河云图, 科技, 65, 有限公司",
        "广州市星河创业投资中心（有限合伙）, 广州市, 星河, 创业投资, 67, 中心（有限合伙）",
        "广州市海珠区老王记面馆, 广州市/海珠区, 老王记, 面馆, 62, 馆",
        "湛江市霞山区星河水产养殖专业合作社, 湛江市/霞山区, 星河, 水产养殖, 04, 专业合作社"
    })
    void aNameIsTakenApart(
            String name, String place, String trade, String word, String division, String form) {
        NameParts parts = parts(name);
        assertThat(parts.place().readable()).isEqualTo(place);
        assertThat(parts.tradeName()).isEqualTo(trade);
        assertThat(parts.industry().text()).isEqualTo(word);
        assertThat(parts.industry().division()).contains(division);
        assertThat(parts.organisationForm()).isEqualTo(form);
        assertThat(parts.steps()).contains("行政区划：" + place, "字号：" + trade);
    }

    /** Ways of writing that registered names have and new ones mostly may not. */
    @Rule("REG-040")
    @ParameterizedTest
    @CsvSource({
        "增城市振发化工涂料有限公司, 增城区, 振发, 化工涂料, 26, 有限公司",
        "广东省南海县永利五金配件厂, 广东省/南海区, 永利, 五金配件, 33, 厂",
        "东莞振发纸品厂有限公司, 东莞市, 振发, 纸品厂, 22, 有限公司",
        "汕头市建达电器总厂, 汕头市, 建达, 电器, 38, 总厂",
        "湛江市海湾贸易公司, 湛江市, 海湾, 贸易, 51, 公司",
        "深圳市东林开发(集团)物业管理有限公司景园停车场, 深圳市, 东林, 开发物业管理, 70, 场",
        "珠海经济特区名绅服装有限公司紫荆门市部, 珠海市/经济特区, 名绅, 服装, 18, 门市部",
        "中山市东川餐饮有限公司第六分店, 中山市, 东川, 餐饮, 62, 分店",
        "博罗永兴鞋材制品厂, 博罗县, 永兴, 鞋材, 19, 制品厂"
    })
    void anOldNameIsTakenApart(
            String name, String place, String trade, String word, String division, String form) {
        aNameIsTakenApart(name, place, trade, word, division, form);
    }

    @Rule("REG-041")
    @Test
    void aNameADivisionNoLongerHasIsClosedToNewNames() {
        assertThat(findings("广东省增城市星河云图科技有限公司"))
                .containsExactly(block(FindingCode.NAME_DIVISION_PLACE, "广东省增城市"));
    }

    @Rule("REG-044")
    @ParameterizedTest
    @CsvSource({
        "广州市海珠区星河企业策划工作室, IND, 工作室",
        "广州市海珠区星河云图科技有限公司餐饮店, IND, 店",
        "广州市海珠区星河公司咨询中心, SOLE, 中心",
        "广州市海珠区星河贸易公司, LLC, 公司"
    })
    void aNameDoesNotCallItselfWhatItIsNot(String name, EntityType type, String form) {
        assertThat(findings(name, "440105", type))
                .contains(block(FindingCode.ORG_FORM_MISMATCH, form));
    }

    @Rule({"REG-040", "REG-041", "REG-042", "REG-043", "REG-044", "REG-045", "REG-046", "REG-047"})
    @ParameterizedTest
    @CsvSource({
        "广州市海珠区星河云图科技有限公司, 440105, LLC",
        "广州市星河云图科技有限公司, 440105, LLC",
        "广东星河云图科技股份有限公司, 440100, JSC",
        "广州市海珠区星河云图科技股份有限公司, 440100, JSC",
        "湛江市星河海鲜餐饮有限公司, 440800, LLC",
        "梅州市梅江区嘉应客家文化发展有限公司, 441402, LLC",
        "中山市逸仙灯饰照明电器厂, 442000, SOLE",
        "广州市海珠区阿明便利店, 440105, IND",
        "广州市海珠区星河会计师事务所（特殊普通合伙）, 440105, PSPE",
        "广州市海珠区星河商务咨询中心（普通合伙）, 440105, PGEN",
        "梅州市大埔县客都金柚种植专业合作社, 441422, COOP",
        "广州市长期货运有限公司, 440100, LLC",
        "广州市荔湾区源荣柏佳酒店投资管理有限公司, 440103, LLC",
        "广州市海珠区墨竹轩广告设计工作室, 440105, SOLE",
        "广州市海珠区小洲绿源果蔬种植专业合作社, 440105, COOP",
        "广州市海珠区荔湾记餐饮店, 440105, IND",
        "广州市海珠区云帆启程管理咨询合伙企业（有限合伙）, 440105, PLIM"
    })
    void aGoodNameHasNoFindings(String name, String authority, EntityType type) {
        assertThat(findings(name, authority, type)).isEmpty();
    }

    @Rule("REG-040")
    @Test
    void withoutDivisionOrIndustryAnOfficerMustLook() {
        assertThat(findings("星河云图科技有限公司"))
                .containsExactly(block(FindingCode.NAME_DIVISION_MISSING, ""));
        assertThat(findings("广州市星河云图实业有限公司"))
                .containsExactly(block(FindingCode.NAME_INDUSTRY_MISSING, "星河云图实业"));
    }

    @Rule("REG-041")
    @Test
    void aDistrictStandsWithItsCity() {
        assertThat(findings("海珠区星河云图科技有限公司", "440105", EntityType.LLC))
                .containsExactly(block(FindingCode.DISTRICT_NEEDS_CITY, "海珠区"));
        assertThat(findings("广州市海珠区星河云图科技有限公司", "440105", EntityType.LLC)).isEmpty();
    }

    @Rule("REG-041")
    @Test
    void theDivisionIsThatOfThePlace() {
        assertThat(findings("深圳市星河云图科技有限公司", "440105", EntityType.LLC))
                .containsExactly(block(FindingCode.NAME_DIVISION_PLACE, "深圳市"));
        assertThat(findings("广州市天河区星河云图科技有限公司", "440105", EntityType.LLC))
                .containsExactly(block(FindingCode.NAME_DIVISION_PLACE, "广州市/天河区"));
    }

    @Rule("REG-041")
    @Test
    void aDevelopmentZoneStandsOnlyWithADivision() {
        assertThat(findings("松山湖高新技术产业开发区星河科技有限公司", "441900", EntityType.LLC))
                .contains(block(FindingCode.ZONE_NEEDS_DIVISION, "松山湖高新技术产业开发区"));
        assertThat(findings("东莞市松山湖高新技术产业开发区星河科技有限公司", "441900", EntityType.LLC)).isEmpty();
    }

    @Rule("REG-042")
    @Test
    void aTradeNameHasTwoCharactersAndIsNeitherPlaceNorIndustry() {
        assertThat(findings("广州市星科技有限公司"))
                .containsExactly(block(FindingCode.TRADE_NAME_LENGTH, "星"));
        assertThat(findings("广州市梅州科技有限公司"))
                .containsExactly(block(FindingCode.TRADE_NAME_DIVISION, "梅州"));
        assertThat(findings("广州市文化传媒有限公司"))
                .containsExactly(block(FindingCode.TRADE_NAME_INDUSTRY, "文化"));
    }

    @Rule("REG-042")
    @Test
    void aPlaceWithAnotherMeaningOnlyWarns() {
        assertThat(findings("广州市中山科技有限公司"))
                .containsExactly(warn(FindingCode.TRADE_NAME_DIVISION, "中山"));
    }

    @Rule("REG-043")
    @ParameterizedTest
    @CsvSource({
        "广州市X1科技有限公司, X1",
        "广州市星河·云图科技有限公司, ·",
        "广州市星河雲圖科技有限公司, 雲圖",
        "广州市星河云图（一部）科技有限公司, （一部）",
        "广州市星河）云图科技有限公司, （）",
        "广州市𠮷野云图科技有限公司, 𠮷"
    })
    void onlyStandardCharactersAreAllowed(String name, String wrong) {
        assertThat(findings(name)).contains(block(FindingCode.NAME_CHARSET, wrong));
    }

    @Rule("REG-043")
    @Test
    void aDivisionMayStandInBracketsAfterTheTradeName() {
        assertThat(findings("星河云图(广州)科技有限公司")).isEmpty();
    }

    @Rule("REG-044")
    @ParameterizedTest
    @CsvSource({
        "广州市星河投资管理有限公司, PLIM, 有限公司",
        "广州市星河云图科技股份有限公司, LLC, 股份有限公司",
        "广州市星河云图科技有限公司, JSC, 有限公司",
        "广州市星河云图科技有限公司, IND, 有限公司",
        "广州市星河云图科技有限公司, SOLE, 有限公司",
        "广州市星河商务咨询中心（普通合伙）, PLIM, 中心（普通合伙）",
        "广州市星河商务咨询中心（特殊普通合伙）, PGEN, 中心（特殊普通合伙）",
        "广州市星河云图科技, LLC, ''"
    })
    void theFormFitsTheTypeByItsLongestEnding(String name, EntityType type, String form) {
        assertThat(findings(name, "440100", type))
                .contains(block(FindingCode.ORG_FORM_MISMATCH, form));
    }

    @Rule("REG-045")
    @ParameterizedTest
    @CsvSource({
        "广州市最佳科技有限公司, [8] 最佳",
        "广州市国家级星科技有限公司, [8] 国家级",
        "广州市九一一科技有限公司, [2] 九一一",
        "广州市海洛因科技有限公司, [2] 海洛因",
        "广州市雷锋科技有限公司, [7] 雷锋",
        "广州市联合国云图科技有限公司, [4] 联合国",
        "广州市星河公安科技有限公司, [3] 公安",
        "广州市红十字科技有限公司, [9] 红十字",
        "广州市赌博云图科技有限公司, [5] 赌博"
    })
    void forbiddenContentIsBlockedWithItsClass(String name, String about) {
        assertThat(findings(name)).contains(block(FindingCode.NAME_FORBIDDEN, about));
    }

    @Rule("REG-046")
    @ParameterizedTest
    @ValueSource(strings = {"中国", "中华", "中央", "全国", "国家"})
    void aStateWordAtTheFrontHasNoOnlinePath(String word) {
        assertThat(findings(word + "星河科技有限公司"))
                .containsExactly(block(FindingCode.NAME_NEEDS_STATE_COUNCIL, word));
    }

    @Rule("REG-046")
    @Test
    void aStateWordInsideMayOnlyModifyTheIndustry() {
        assertThat(findings("广州市星河中国科技有限公司")).isEmpty();
        assertThat(findings("广州市中国星河科技有限公司"))
                .containsExactly(block(FindingCode.NAME_STATE_WORD, "中国"));
    }

    @Rule("REG-046")
    @Test
    void chinaInBracketsIsForForeignInvestorsOnly() {
        String name = "广州市星河云图（中国）科技有限公司";
        assertThat(findings(name)).containsExactly(block(FindingCode.NAME_CHINA_BRACKET, "中国"));
        assertThat(findings(name, new Evidence(true, false, false))).isEmpty();
    }

    @Rule("REG-047")
    @Test
    void financialWordsNeedAFinancialApproval() {
        assertThat(findings("湛江市星河财富管理有限公司", "440800", EntityType.LLC))
                .containsExactly(block(FindingCode.NAME_FINANCE, "财富管理"));
        assertThat(findings("广州市星河财富管理有限公司", new Evidence(false, true, false))).isEmpty();
    }

    @Rule("REG-054")
    @Test
    void aBranchBeginsWithItsParentsName() {
        String parent = "广州市星河云图科技有限公司";
        assertThat(branch("广州市星河云图科技有限公司天河分公司", parent)).isEmpty();
        assertThat(branch("广州市银河云图科技有限公司天河分公司", parent))
                .containsExactly(block(FindingCode.BRANCH_NAME_PARENT, parent));
    }

    @Rule({"REG-045", "REG-047", "REG-054"})
    @Test
    void whatABranchAddsHasNoClosedWordEither() {
        String parent = "广州市星河云图科技有限公司";
        assertThat(branch(parent + "最佳分公司", parent))
                .extracting(Finding::code)
                .containsExactly(FindingCode.NAME_FORBIDDEN);
        assertThat(branch(parent + "理财分公司", parent))
                .extracting(Finding::code)
                .containsExactly(FindingCode.NAME_FINANCE);
    }

    private static List<Finding> branch(String name, String parent) {
        return CHECKER.check(
                        new ProposedName(
                                name, "440106", EntityType.BR, Evidence.NONE, Optional.of(parent)))
                .findings();
    }

    @Rule("REG-054")
    @Test
    void groupIsForTheControllingCompany() {
        assertThat(findings("广州市星河科技集团有限公司"))
                .containsExactly(block(FindingCode.NAME_GROUP_WORD, "集团"));
        assertThat(findings("广州市星河科技集团有限公司", new Evidence(false, false, true))).isEmpty();
    }

    @Rule("REG-042")
    @Test
    void aDistrictsShortNameIsNoDivisionInAName() {
        assertThat(parts("广州市天河科技有限公司").place().divisions().stream().map(Division::name))
                .containsExactly("广州市");
    }
}
