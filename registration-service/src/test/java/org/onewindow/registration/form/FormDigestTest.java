package org.onewindow.registration.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

class FormDigestTest {

    /** Computed from the files by another program (Python's json and hashlib). */
    @ParameterizedTest
    @CsvSource({
        "llc, beacfaa7d4467a93781842e55746123eecd3301ff9a4b4b5dd61e9e7c11f9c33",
        "sole, 19a35c35497adb10763c1af0b2bea559d7fd1c67f964fa3a71b1900cebcd855c",
        "ind, 61a8d94e9b18a02ad7ac5b7ec9715642f29a37cdd8587ac9fe8edc76e1903524",
        "plim, 789c58188e5372c05a8b969f3019675d087bb0fd72e8b43a5fe988f0e16f3da0",
        "coop, 72b1df744afdc6d13f8ac257e123a4f4e69800a9a9e352f102780a29ac5d6bd6",
    })
    @Rule({"REG-031", "REG-130"})
    void anybodyCanComputeItFromTheFormAsSent(String name, String digest) {
        assertThat(FormDigest.of(ExampleForms.form(name), ExampleForms.CLEAR)).isEqualTo(digest);
    }

    @Test
    @Rule("REG-031")
    void aChangedIdNumberChangesIt() {
        ObjectNode changed = ExampleForms.json("llc");
        ((ObjectNode) changed.at("/parties/0/person")).put("idNumber", "440105199003120012");

        assertThat(FormDigest.of(ExampleForms.form(changed), ExampleForms.CLEAR))
                .isNotEqualTo(FormDigest.of(ExampleForms.form("llc"), ExampleForms.CLEAR));
    }

    @Test
    @Rule("REG-031")
    void whatSaysNothingDoesNotCount() {
        ObjectNode padded = ExampleForms.json("llc");
        padded.putNull("agent");
        padded.putArray("documents")
                .addAll(
                        (com.fasterxml.jackson.databind.node.ArrayNode)
                                ExampleForms.json("llc").get("documents"));
        padded.putObject("supervision");

        assertThat(FormDigest.of(ExampleForms.form(padded), ExampleForms.CLEAR))
                .isEqualTo(FormDigest.of(ExampleForms.form("llc"), ExampleForms.CLEAR));
    }
}
