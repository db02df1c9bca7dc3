package org.onewindow.local.story;

import java.util.Map;

/**
 * The outside world as far as people talk to it by HTTP: the trust provider and, for an operator of
 * the sandbox, the departments' stand-ins.
 */
record OutsideWorld(Client anybody, Client operator) {

    /** Which department is made to fail first where it is asked. */
    private static final String FAILING = "seal";

    /** By an operator's visible call the department's next task fails; returns its name. */
    String failOnce(Stage stage, Form form) {
        if (!form.chosenTasks().contains(FAILING)) {
            return "";
        }
        operator.post(
                        "/departments/" + FAILING + "/failures",
                        Map.of("times", 1, "reason", "刻章设备故障"))
                .expect(201);
        stage.tell(
                "（演示操作：令公章刻制首次办理失败）",
                "(An operator orders the seal makers to fail their next task.)");
        return FAILING;
    }

    /** The trust provider's word that this is the person (实名验证). */
    String prove(Form.Party party) {
        return anybody.post(
                        "/departments/trust/real-name-proofs",
                        Map.of(
                                "idNumber", party.number(),
                                "name", party.name(),
                                "method", "FACE"))
                .expect(201)
                .text("/proof");
    }

    /** The person's electronic signature under this digest. */
    String sign(Form.Party party, String digest) {
        return anybody.post(
                        "/departments/trust/signatures",
                        Map.of(
                                "idNumber", party.number(),
                                "name", party.name(),
                                "digest", digest))
                .expect(201)
                .text("/signature");
    }
}
