package org.onewindow.platform.refusal;

/** Problems that every service can answer with. */
public enum CommonProblem implements ProblemCode {
    MALFORMED_REQUEST(400, "请求内容无法解析", "The request cannot be read"),
    INVALID_FIELDS(400, "部分字段不符合要求", "Some fields do not meet the requirements"),
    INVALID_PARAMETERS(400, "部分查询参数不符合要求", "Some parameters of the address cannot be read"),
    IDEMPOTENCY_KEY_REQUIRED(
            400, "缺少 Idempotency-Key 请求头", "The header Idempotency-Key is missing"),
    INVALID_CURSOR(400, "分页游标无效", "The page cursor is not valid"),
    TOKEN_REQUIRED(401, "请先登录", "Sign in first"),
    ROLE_DENIED(403, "当前角色无权办理此事项", "Your role may not do this"),
    JURISDICTION_DENIED(403, "该事项不属于您的管辖区域", "The case is outside your jurisdiction"),
    NOT_FOUND(404, "未找到该记录", "There is no such record"),
    METHOD_NOT_ALLOWED(405, "不支持该请求方法", "This method is not offered here"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "The wanted format is not offered"),
    IDEMPOTENCY_KEY_REUSED(
            409, "该 Idempotency-Key 已用于不同的请求", "This Idempotency-Key was used for another request"),
    REQUEST_IN_FLIGHT(409, "相同请求正在处理中,请稍后查询", "The same request is being handled; ask again soon"),
    TWO_PERSONS_REQUIRED(409, "拟办人与审批人不得为同一人", "Drafter and approver must be two persons"),
    STATE_CONFLICT(409, "当前状态不允许此操作", "The present state does not allow this"),
    STALE_VERSION(412, "记录已被他人更新,请刷新后重试", "The record has changed since you read it"),
    BODY_TOO_LARGE(413, "请求内容超过大小限制", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型", "This content type is not supported"),
    IF_MATCH_REQUIRED(428, "缺少 If-Match 请求头", "The header If-Match is missing"),
    TOO_MANY_REQUESTS(429, "请求过于频繁,请稍后再试", "Too many requests; try again later"),
    INTERNAL_ERROR(500, "系统内部错误,请凭追踪号联系管理员", "Internal error; quote the trace id to the operator"),
    UNAVAILABLE(503, "服务暂不可用,请稍后再试", "The service is not available now; try again");

    private final Wording wording;

    CommonProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
