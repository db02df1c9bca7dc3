package org.onewindow.registration.check;

/** The stable codes of what can be found in a set-up; {@code %s} is what it is about. */
public enum SetupCode implements FindingCode {
    FDI_TYPE_NOT_ALLOWED("REG-001", "外国投资者不得登记为此类主体：%s", "a foreign investor may not be %s"),
    PARENT_REQUIRED("REG-001", "分支机构应当填报所从属主体", "a branch names the entity it belongs to"),
    PARENT_UNKNOWN("REG-001", "所从属主体未登记：%s", "no such entity is registered: %s"),
    PARENT_UNFIT("REG-001", "所从属主体不能设立分支机构：%s", "this entity cannot open a branch: %s"),
    PARENT_DIFFERS("REG-001", "所从属主体登记为：%s", "the parent is registered as %s"),
    PARENT_ELSEWHERE(
            "REG-001",
            "所从属主体在外省登记，转人工审查：%s",
            "the parent is registered in another province: %s",
            Effect.REVIEW),
    BRANCH_NAME_PARENT("REG-054", "分支机构名称应当冠以所从属主体名称：%s", "a branch bears the name of %s"),
    PARTY_UNKNOWN("REG-002", "未填报人员“%s”的信息", "nobody with the id %s stands in parties"),
    PARTY_REPEATED("REG-002", "人员编号或者证件号码重复：%s", "the party %s stands twice"),
    MEMBER_REPEATED("REG-002", "“%s”在成员中重复", "%s is a member twice"),
    NAME_REQUIRED("REG-002", "应当填报名称", "this type of entity needs a name"),
    CAPITAL_REQUIRED("REG-002", "应当填报注册资本或者出资额", "this type of entity declares its capital"),
    RESPONSIBLE_ROLE("REG-002", "“%s”不能担任该主体的负责人", "%s cannot be this entity's responsible person"),
    DELEGATE_REQUIRED(
            "REG-002",
            "执行事务合伙人为组织的，应当填报委派代表",
            "an organisation as executing partner names its delegate"),
    LIAISON_REQUIRED("REG-003", "应当填报登记联络员", "a registration liaison must be named"),
    BENEFICIAL_OWNER_REQUIRED("REG-003", "应当备案受益所有人", "the beneficial owners are filed"),
    BENEFICIAL_EXEMPTION(
            "REG-003",
            "不符合承诺免于备案受益所有人的条件",
            "a commitment does not exempt it from naming its beneficial owners"),
    BENEFICIAL_OWNER_PERSON("REG-003", "受益所有人应当为自然人：%s", "a beneficial owner is a person: %s"),
    BENEFICIAL_OWNER_SHARE(
            "REG-003", "应当填报达到标准的持股、收益权或者表决权比例：%s", "the share of %s is missing or too small"),
    BENEFICIAL_OWNER_MISSING(
            "REG-003", "“%s”持有份额达到标准，应当备案为受益所有人", "%s holds enough to be a beneficial owner"),
    CONTRIBUTION_INCOMPLETE(
            "REG-003", "应当填报“%s”的出资方式、数额和缴付期限", "what %s puts in is said, with its kind and date"),
    DOCUMENT_REQUIRED("REG-004", "缺少材料：%s", "this document is missing: %s"),
    WRONG_AUTHORITY("REG-005", "不属于本登记机关管辖，请向%s申请", "another authority is competent: %s"),
    AUTHORISATION_REQUIRED("REG-006", "代理人应当提交授权委托书", "an agent needs an authorisation"),
    SHAREHOLDER_COUNT("REG-010", "股东人数不符合规定：%s", "the number of shareholders is not allowed: %s"),
    PROMOTER_COUNT("REG-011", "发起人人数不符合规定：%s", "the number of promoters is not allowed: %s"),
    PROMOTER_DOMICILE(
            "REG-011",
            "半数以上发起人应当在境内有住所：%s",
            "half of the promoters must be domiciled in China: %s"),
    MEMBER_COUNT("REG-001", "成员人数不符合规定：%s", "the number of members is not allowed: %s"),
    GENERAL_PARTNER_REQUIRED(
            "REG-001", "有限合伙企业至少应当有一名普通合伙人", "a limited partnership needs a general partner"),
    CAPITAL_TERM("REG-012", "出资期限不得晚于%s", "contributions are due by %s"),
    CAPITAL_SUM("REG-002", "各成员出资之和（%s）与资本总额不符", "what the members put in, %s, is not the capital"),
    JSC_NOT_FULLY_PAID("REG-013", "发起人应当在设立前缴足股款", "promoters pay in full before the set-up"),
    PROMOTER_SHARE("REG-013", "募集设立的，发起人认购的股份不得少于：%s", "promoters of an offer take at least %s"),
    SECTOR_CAPITAL_MIN("REG-015", "该行业注册资本最低限额为%s", "this sector needs a capital of %s"),
    CAPITAL_ABNORMAL("REG-016", "注册资本明显异常，转人工审查", "the capital is abnormal", Effect.REVIEW),
    CONTRIBUTION_KIND("REG-017", "不得以此方式出资：%s", "this cannot be contributed: %s"),
    CAPITAL_CURRENCY("REG-018", "注册资本应当以人民币表示", "the capital is stated in CNY"),
    PARTNER_NOT_ALLOWED("REG-019", "“%s”不得成为普通合伙人", "%s may not be a general partner"),
    COOP_FARMERS("REG-020", "农民成员比例不足：%s", "too few members are farmers: %s"),
    COOP_ORG_MEMBERS("REG-020", "单位成员数量超过规定：%s", "too many members are organisations: %s"),
    COOP_MEMBER_NOT_ALLOWED("REG-020", "“%s”不得成为合作社（联合社）成员", "%s may not be a member of it"),
    RESIDENCE_REQUIRED("REG-002", "应当填报“%s”的住所", "the residence of %s is registered"),
    CURRENCY_NOT_CONVERTIBLE("REG-018", "不是可自由兑换的货币：%s", "not a convertible currency: %s"),
    SERVICE_RECIPIENT_ABROAD("REG-083", "法律文书送达接受人应当在境内：%s", "the recipient %s is not in China"),
    ONLINE_PREMISES_CLOSED("REG-075", "本地未开展网络经营场所登记", "online premises are not offered here"),
    INVESTOR_BARRED("REG-021", "“%s”依法不得从事营利性活动", "%s may not run a business"),
    OPERATOR_NOT_ALLOWED("REG-022", "“%s”不能登记为经营者", "%s cannot be the operator"),
    LEGAL_REPRESENTATIVE_OFFICE(
            "REG-023", "法定代表人应当由董事或者经理担任", "the legal representative is a director or manager"),
    DISQUALIFIED("REG-024", "“%s”不具备任职资格", "%s is disqualified from the office"),
    APPLICANT_BARRED("REG-025", "“%s”在禁止申请期内", "%s may not apply for registrations yet"),
    ORGAN_CONFLICT("REG-026", "“%s”不得兼任监事", "%s cannot be a supervisor as well"),
    BOARD_SIZE("REG-026", "董事会成员应当为三人以上，或者设一名董事", "a board has three members, or one director"),
    SUPERVISORS_REQUIRED("REG-026", "应当设监事或者监事会", "supervisors are missing"),
    REALNAME_INCOMPLETE("REG-030", "未完成实名验证：%s", "not verified by real name: %s"),
    SIGNATURE_MISSING("REG-031", "未签名：%s", "not signed by %s"),
    NAME_NOT_RESERVED("REG-096", "名称未保留或者保留期已过", "the name is not reserved for this applicant"),
    NAME_EVIDENCE_REVIEW(
            "REG-096",
            "名称凭申请人提供的依据保留，转人工审查：%s",
            "the name rests on what an officer has to see: %s",
            Effect.REVIEW),
    NAME_FOREIGN_INVESTOR(
            "REG-046",
            "名称使用外国投资者字号的，应当为外商投资企业",
            "only a foreign investment bears an investor's name"),
    SUBJECT_DOCUMENT_REQUIRED(
            "REG-033",
            "境外主体资格文件应当经公证认证或者按规定办理证明手续：%s",
            "documents from abroad are notarised and authenticated, or follow an arrangement: %s"),
    SUBJECT_DOCUMENT_FOLLOWS(
            "REG-145",
            "港澳投资者公证文件容缺后补，转人工审查：%s",
            "the notarised document may follow; an officer looks: %s",
            Effect.REVIEW),
    REMOTE_IDENTITY_CLOSED("REG-145", "本地未开通港澳远程身份核验：%s", "no remote identity channel here for %s"),
    CHANNEL_CLOSED("REG-140", "本地未开通该申请渠道：%s", "this channel is not open here: %s"),
    INTAKE_CLOSED(
            "REG-139", "该窗口未开通跨省收件：%s", "this window takes in no files of other provinces: %s"),
    SCOPE_NOT_STANDARD("REG-060", "不是经营范围规范条目：%s", "not an item of the standard catalogue: %s"),
    MAIN_ITEM_REQUIRED("REG-060", "应当至少选定一项主营项目", "at least one item is a main one"),
    PRE_APPROVAL_REQUIRED("REG-061", "应当提交前置审批文件：%s", "the prior approval is missing: %s"),
    APPROVAL_STALE("REG-061", "前置审批文件超过期限，应当重新确认：%s", "the approval is too old or over: %s"),
    PRE_APPROVAL_REVIEW(
            "REG-096",
            "含前置审批项目，转人工审查：%s",
            "a prior approval is seen by an officer: %s",
            Effect.REVIEW),
    ADDRESS_UNKNOWN("REG-071", "标准地址编码不正确：%s", "not a standard address code: %s"),
    ADDRESS_TOO_WIDE(
            "REG-005", "标准地址编码应当具体到县、区：%s", "the address code names a county or district, not %s"),
    ADDRESS_BANNED("REG-071", "该地址在禁设名单内：%s", "the address is on the ban list: %s"),
    ADDRESS_CROWDED(
            "REG-072",
            "同一地址登记主体过多，转人工审查：%s",
            "too many entities at the address: %s",
            Effect.REVIEW),
    CLUSTERS_NOT_OFFERED("REG-074", "本地未开展集群登记", "there are no clusters in this place"),
    CLUSTER_HOST_UNFIT("REG-074", "托管机构未登记或者不在存续状态：%s", "not an active host of a cluster: %s"),
    CLUSTER_ADDRESS("REG-074", "住所应当为托管机构的地址：%s", "a member uses its host's address: %s"),
    CLUSTER_PREMISES_REQUIRED(
            "REG-074", "该项目需要实体经营场所，不适用集群登记：%s", "this needs real premises, no cluster: %s"),
    FILING_NOT_OFFERED("REG-063", "该项目无需备案：%s", "this item needs no filing: %s"),
    ONLINE_PREMISES(
            "REG-075", "只有个体工商户可以使用网络经营场所", "online premises are for individual businesses"),
    ONLINE_SCOPE("REG-075", "网络经营场所不得经营此项目：%s", "not possible online alone: %s"),
    NEG_LIST_PROHIBITED("REG-080", "市场准入负面清单禁止事项：%s", "prohibited by the market access list: %s"),
    FDI_PROHIBITED("REG-081", "外商投资准入负面清单禁止事项：%s", "closed to foreign investment: %s"),
    FDI_FLAG_MISSING(
            "REG-081", "有外国投资者的，应当按外商投资企业申请登记", "a foreign investor makes it a foreign investment"),
    FDI_RESTRICTED(
            "REG-081",
            "不符合外商投资准入负面清单的股权要求：%s",
            "the shares break a limit on foreign investment: %s"),
    FDI_RESTRICTED_REVIEW(
            "REG-096",
            "外商投资限制事项，转人工审查：%s",
            "restricted for foreign investment, seen by an officer: %s",
            Effect.REVIEW),
    INVESTMENT_REPORT_REQUIRED(
            "REG-082", "外商投资企业应当同时填报投资信息", "a foreign investment is reported in the same form"),
    BRANCH_DECISION(
            "REG-165",
            "分支机构应当填报设立决定日期，且不晚于申请日",
            "a branch says on which day, not after today, it was decided on"),
    TASK_REQUIRED("REG-130", "应当同时办理：%s", "this task belongs to the set-up here: %s"),
    JOINT_PERMIT_UNKNOWN(
            "REG-130", "经营范围中没有需要该许可的项目：%s", "no item of the scope leads to this permit: %s"),
    SERVICE_RECIPIENT_REQUIRED(
            "REG-083", "外商投资企业应当指定境内法律文书送达接受人", "a recipient of legal documents is missing"),
    AUTO_CONFIRM_OFF("REG-096", "本地未开通秒批，转人工审查", "no machine confirmation here", Effect.REVIEW),
    TOLERANCE_DENIED("REG-097", "不适用容缺受理：%s", "this may not be handed in later: %s"),
    TOLERATED("REG-097", "容缺受理，限期补交：%s", "to be handed in later: %s", Effect.REVIEW),
    COMMITMENT_REQUIRED("REG-098", "未作出承诺：%s", "this commitment is missing: %s"),
    INTEGRITY_NOT_ACKNOWLEDGED("REG-099", "未完成准入前诚信教育", "integrity education is not acknowledged"),
    CREDIT_UNKNOWN("REG-101", "信用信息暂不可得，转人工审查", "credit did not answer", Effect.REVIEW),
    CREDIT_BLOCK("REG-101", "存在信用限制，转人工审查：%s", "credit reports a block: %s", Effect.REVIEW);

    private final String rule;
    private final String zh;
    private final String en;
    private final Effect effect;

    SetupCode(String rule, String zh, String en) {
        this(rule, zh, en, Effect.STOPS);
    }

    SetupCode(String rule, String zh, String en, Effect effect) {
        this.rule = rule;
        this.zh = zh;
        this.en = en;
        this.effect = effect;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Effect effect() {
        return effect;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
