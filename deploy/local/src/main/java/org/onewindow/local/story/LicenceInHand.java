package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Chapter 4: the electronic licence as JSON, as signed credential and as a token for a QR code. */
record LicenceInHand(Stage stage) {

    private static final String LICENCES = "/registration/v1/licences/";

    /** What a QR code holds that a phone reads without effort (version 15, correction level L). */
    private static final int QR_BYTES = 520;

    void play(String uscc) {
        Client anybody = stage.people().anybody();
        Answer licence = anybody.get(LICENCES + uscc).expect(200);
        stage.tell(
                "电子营业执照：" + licence.text("/name") + "，" + licence.text("/typeName"),
                "The electronic licence, version "
                        + licence.text("/version")
                        + ", issued on "
                        + licence.text("/issuedOn"));
        OfflineKey key = OfflineKey.of(anybody.get("/registration/v1/keys").expect(200).body());
        String credential = anybody.get(LICENCES + uscc + "/credential").expect(200).text("/text");
        verifyOffline(key, credential, uscc);
        verifyToken(key, anybody, credential, uscc);
        verifyOnline(anybody, credential, "VALID");
        stage.tell("执照在线核验：有效", "Asked online, the register says: valid");
    }

    private void verifyOffline(OfflineKey key, String credential, String uscc) {
        JsonNode content =
                key.read(credential)
                        .orElseThrow(() -> new StoryBroken("the credential does not verify"));
        StoryBroken.unless(
                content.path("uscc").asText().equals(uscc), "another's credential: " + content);
        StoryBroken.unless(
                key.read(OfflineKey.forged(credential)).isEmpty(),
                "a credential with a changed byte still verifies");
        stage.tell(
                "凭公布的公钥离线核验通过；改动一个字节即不通过",
                "The credential verifies offline with the published key; a changed byte fails");
        stage.telling().detail("credential of " + credential.length() + " bytes");
    }

    private void verifyToken(OfflineKey key, Client anybody, String credential, String uscc) {
        String token = anybody.get(LICENCES + uscc + "/token").expect(200).text("/text");
        JsonNode content =
                key.read(token).orElseThrow(() -> new StoryBroken("the token does not verify"));
        StoryBroken.unless(
                content.path("c").asText().equals(uscc)
                        && content.path("h").asText().equals(OfflineKey.sha256Url(credential)),
                "the token belongs to another credential: " + content);
        StoryBroken.unless(
                key.read(OfflineKey.forged(token)).isEmpty(),
                "a token with a changed byte still verifies");
        StoryBroken.unless(
                token.length() <= QR_BYTES,
                "the token is too long for a phone's QR code: " + token.length());
        stage.tell(
                "二维码短令牌 " + token.length() + " 字节，离线核验通过",
                "The short token of "
                        + token.length()
                        + " bytes fits a QR code and verifies offline");
        verifyOnline(anybody, token, "token", "VALID");
    }

    static void verifyOnline(Client anybody, String credential, String expected) {
        verifyOnline(anybody, credential, "credential", expected);
    }

    private static void verifyOnline(Client anybody, String text, String kind, String expected) {
        Answer verified =
                anybody.post("/registration/v1/licence-verifications", Map.of(kind, text))
                        .expect(200);
        StoryBroken.unless(
                verified.text("/result").equals(expected),
                "the register does not call the licence " + expected + ": " + verified.body());
    }
}
