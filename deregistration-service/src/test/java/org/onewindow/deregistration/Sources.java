package org.onewindow.deregistration;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the fake sources what to say of an entity. */
public record Sources(String uscc) {

    public void say(String code, String result) {
        tell(code, result);
    }

    /** {@code registration}, {@code credit}, {@code licensing}, {@code tax}, … answers 503. */
    public void silence(String source) {
        tell(source, "silent");
    }

    public void hang(String source) {
        tell(source, "hanging");
    }

    public void answer(String source) {
        tell(source, "answers");
    }

    public void investors(int number) {
        tell("investors", String.valueOf(number));
    }

    private void tell(String what, String value) {
        String url = ConfigProvider.getConfig().getValue(FakeSources.URL, String.class);
        RestAssured.given()
                .put(url + "/control/" + uscc + "/" + what + "/" + value)
                .then()
                .statusCode(204);
    }
}
