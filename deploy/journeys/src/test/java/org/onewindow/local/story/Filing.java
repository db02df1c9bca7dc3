package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An applicant, whose forms are proved and signed by everybody who has to. */
record Filing(Client applicant, OutsideWorld outside) {

    private static final String BASE = "/registration/v1/";

    void reserve(Form form) {
        applicant
                .post(
                        BASE + "name-reservations",
                        Map.of(
                                "name", form.name(),
                                "authorityCode", form.authority(),
                                "entityType", form.entityType(),
                                "parentName", form.content().at("/parent/name").asText(),
                                "liabilityAccepted", true))
                .expect(201);
    }

    /**
     * The answer to a complete submission.
     *
     * @param kind {@code applications}, {@code changes} or {@code conversions}
     */
    Answer submit(String kind, ObjectNode content) {
        Answer draft = applicant.post(BASE + kind, content).expect(201);
        String digest = new Form(content).digest();
        assertThat(draft.text("/formDigest")).isEqualTo(digest);
        Form people = peopleOf(content);
        List<String> proofs = people.toProve().stream().map(outside::prove).toList();
        List<String> signatures =
                people.toSign().stream().map(party -> outside.sign(party, digest)).toList();
        return applicant.post(
                BASE + "applications/" + draft.text("/applicationId") + "/submission",
                Map.of("realNameProofs", proofs, "signatures", signatures),
                draft.tag());
    }

    /** The same, confirmed by the machine. */
    Answer confirmed(String kind, ObjectNode content) {
        Answer answer = submit(kind, content).expect(200);
        assertThat(answer.text("/state")).as("%s", answer.body()).isEqualTo("AUTO_CONFIRMED");
        return answer;
    }

    /** A conversion names its people in the enterprise that is to be. */
    private static Form peopleOf(ObjectNode content) {
        JsonNode target = content.path("target");
        return new Form(target instanceof ObjectNode enterprise ? enterprise : content);
    }
}
