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
        "llc, d22cdb6d6e7afc9c27be7ebb6fd6655f585fe22d3756e89e732cdebe5e6df26d",
        "sole, 19a35c35497adb10763c1af0b2bea559d7fd1c67f964fa3a71b1900cebcd855c",
        "ind, 61a8d94e9b18a02ad7ac5b7ec9715642f29a37cdd8587ac9fe8edc76e1903524",
        "plim, 225702feb4a47273527a0d5a876c78a9e6d5304d2e0fa3eb464ee2ba5b87fe15",
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
