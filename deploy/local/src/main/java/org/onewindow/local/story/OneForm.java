package org.onewindow.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chapter 2: one form holds everything; everybody concerned proves who he is and signs it. */
record OneForm(Stage stage) {

    /**
     * A draft that is ready to be submitted.
     *
     * @param tag of the draft as it stands
     */
    record Ready(String applicationId, String tag, List<String> proofs, List<String> signatures) {

        Ready {
            proofs = List.copyOf(proofs);
            signatures = List.copyOf(signatures);
        }

        Map<String, Object> evidence() {
            return Map.of("realNameProofs", proofs, "signatures", signatures);
        }
    }

    Ready play(Form form) {
        stage.listener().at(Moment.FORM_IS_SENT);
        Answer draft =
                stage.applicant().post("/registration/v1/applications", form.content()).expect(201);
        String id = draft.text("/applicationId");
        stage.tell(
                "一张表已提交为草稿，经营范围：" + String.join("、", form.scopeItems()),
                "One form holds the set-up and the tasks " + String.join(", ", form.chosenTasks()));
        stage.telling().detail("application " + id);
        StoryBroken.unless(
                draft.text("/formDigest").equals(form.digest()),
                "the service has another digest of the form than the signers: " + draft.body());
        refuseUnsigned(id, draft.tag());
        List<String> proofs = proofs(form);
        List<String> signatures = signatures(form);
        return new Ready(id, draft.tag(), proofs, signatures);
    }

    /** Everything that is missing is said at once, and nothing is written. */
    private void refuseUnsigned(String id, String tag) {
        Answer refused =
                stage.applicant()
                        .post(
                                "/registration/v1/applications/" + id + "/submission",
                                new Ready(id, tag, List.of(), List.of()).evidence(),
                                tag)
                        .expectRefusal(422, "SIGNATURE_MISSING");
        int missing = refused.body().path("errors").size();
        stage.tell(
                "未实名、未签名即提交，不予受理，一次性告知" + missing + "项",
                "Submitted unsigned it is refused; all "
                        + missing
                        + " things missing are told at once");
    }

    private List<String> proofs(Form form) {
        List<String> proofs = new ArrayList<>();
        for (Form.Party party : form.toProve()) {
            proofs.add(stage.outside().prove(party));
        }
        String people = String.join("、", form.toProve().stream().map(Form.Party::name).toList());
        stage.tell("实名验证完成：" + people, proofs.size() + " people have proved who they are");
        return proofs;
    }

    private List<String> signatures(Form form) {
        List<String> signatures = new ArrayList<>();
        for (Form.Party party : form.toSign()) {
            signatures.add(stage.outside().sign(party, form.digest()));
        }
        String people = String.join("、", form.toSign().stream().map(Form.Party::name).toList());
        stage.tell("电子签名完成：" + people, signatures.size() + " people have signed the form");
        stage.telling().detail("digest " + form.digest());
        return signatures;
    }
}
