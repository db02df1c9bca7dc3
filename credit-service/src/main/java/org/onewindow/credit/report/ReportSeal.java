package org.onewindow.credit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.signing.SigningKey;

/** Seals a report so that any changed byte shows. */
@Singleton
class ReportSeal {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final ObjectMapper json;

    @Inject
    ReportSeal(SigningKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    String keyId() {
        return key.id();
    }

    /** A compact JWS (RFC 7515, EdDSA by RFC 8037) with the report as payload. */
    @Rule("CRE-006")
    String over(Reports.Report report) {
        String signed =
                part(Map.of("alg", "EdDSA", "kid", key.id(), "typ", "credit-report+jws"))
                        + "."
                        + part(report);
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64URL.encodeToString(signature);
    }

    private String part(Object content) {
        try {
            return BASE64URL.encodeToString(json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a report", e);
        }
    }
}
