package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chapter 1: a name is parsed, checked and reserved; a second applicant's that conflicts is not.
 */
record Naming(Stage stage) {

    private static final int ALTERNATIVES = 3;

    void play(Form form) {
        if (form.name().isEmpty()) {
            stage.tell("本表不使用名称，跳过名称申报。", "This form uses no name; nothing is reserved.");
            return;
        }
        check(form);
        reserve(form);
        if (form.parentName().isEmpty()) {
            refuseConflict(form);
        }
    }

    private void check(Form form) {
        Answer checked = stage.applicant().post("/registration/v1/name-checks", wish(form));
        checked.expect(200);
        JsonNode parts = checked.body().path("parts");
        StoryBroken.unless(
                checked.body().path("available").asBoolean(),
                "the name is not free: " + checked.body());
        String read =
                String.join(
                        " | ",
                        parts.path("division").asText(),
                        parts.path("tradeName").asText(),
                        parts.path("industry").asText(),
                        parts.path("organisationForm").asText());
        stage.tell("申请人查询名称 " + form.name(), "An applicant asks about a name; it is read as");
        stage.telling().detail(read);
    }

    private void reserve(Form form) {
        stage.listener().at(Moment.NAME_IS_ASKED);
        Answer reserved =
                stage.applicant()
                        .post("/registration/v1/name-reservations", wish(form))
                        .expect(201);
        String until = reserved.text("/until");
        stage.tell("名称已保留至 " + until, "The name is checked and reserved until " + until);
        stage.telling().detail("reservation " + reserved.text("/id"));
    }

    private void refuseConflict(Form form) {
        Form conflicting = form.named(conflictWith(form.name()));
        Client other = stage.people().user("applicant2");
        Answer refused =
                other.post("/registration/v1/name-reservations", wish(conflicting))
                        .expectRefusal(422, "NAME_CONFLICT");
        stage.tell(
                "另一申请人申报 " + conflicting.name() + "，不予保留：" + refused.text("/title"),
                "A second applicant's name is refused: " + refused.text("/titleEn"));
        List<String> alternatives = new ArrayList<>();
        refused.body()
                .path("suggestions")
                .forEach(each -> alternatives.add(each.path("name").asText()));
        StoryBroken.unless(
                alternatives.size() >= ALTERNATIVES,
                "a refused name comes with three alternatives: " + refused.body());
        for (String name : alternatives.subList(0, ALTERNATIVES)) {
            Answer free = other.post("/registration/v1/name-checks", wish(form.named(name)));
            StoryBroken.unless(
                    free.expect(200).body().path("available").asBoolean(),
                    "the alternative " + name + " is not free: " + free.body());
            stage.telling().detail("可用 free: " + name);
        }
    }

    /** A name with the same trade name and an industry word of the same division (REG-048). */
    private static String conflictWith(String name) {
        return name.replace("科技有限", "信息技术有限");
    }

    static Map<String, Object> wish(Form form) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", form.name());
        wish.put("authorityCode", form.authority());
        wish.put("entityType", form.entityType());
        wish.put("scopeItems", form.scopeCodes());
        if (!form.parentName().isEmpty()) {
            wish.put("parentName", form.parentName());
            // It is near the parent's own name, as it has to be.
            wish.put("liabilityAccepted", true);
        }
        return wish;
    }
}
