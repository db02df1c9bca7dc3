package org.onewindow.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys made on this machine for sandbox use. */
public final class KeyFiles {

    private KeyFiles() {}

    /** An Ed25519 private key as PEM (PKCS#8), made if the file is not there yet. */
    public static Path signingKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = generate("Ed25519").getPrivate().getEncoded();
            Folders.replaceSecret(file, pem(key));
        }
        return file;
    }

    static KeyPair generate(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no " + algorithm + " keys.", e);
        }
    }

    private static String pem(byte[] privateKey) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(privateKey)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
