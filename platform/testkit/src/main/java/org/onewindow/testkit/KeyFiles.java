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

    /**
     * An Ed25519 private key as PEM (PKCS#8), made if the file is not there yet; beside it, with
     * {@code .pub} behind its name, the public key (SPKI).
     */
    public static Path signingKey(Path file) throws IOException {
        Path publicFile = publicKey(file);
        if (!Files.exists(file) || !Files.exists(publicFile)) {
            KeyPair keys = generate("Ed25519");
            Folders.replaceSecret(publicFile, pem("PUBLIC", keys.getPublic().getEncoded()));
            Folders.replaceSecret(file, pem("PRIVATE", keys.getPrivate().getEncoded()));
        }
        return file;
    }

    /** Where the public half of a signing key stands. */
    public static Path publicKey(Path signingKey) {
        return signingKey.resolveSibling(signingKey.getFileName() + ".pub");
    }

    static KeyPair generate(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no " + algorithm + " keys.", e);
        }
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key),
                        kind);
    }
}
