package org.onewindow.registration.licence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.onewindow.platform.http.Digest;

/**
 * What a QR code carries, in one-letter names because every character makes the code denser.
 *
 * @param c credit code
 * @param n name
 * @param v version of the licence
 * @param h SHA-256 of the credential, base64url
 */
@JsonPropertyOrder({"c", "n", "v", "h"})
record LicenceToken(String c, String n, int v, String h) {

    static String hash(String credential) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.sha256(credential.getBytes(StandardCharsets.US_ASCII)));
    }
}
