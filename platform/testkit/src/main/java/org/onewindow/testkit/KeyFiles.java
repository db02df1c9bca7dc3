package org.onewindow.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

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

    /**
     * A key that was in use before this one: its public half stands where the service looks for
     * former keys, the private one beside it.
     */
    static Path formerKey(Path signingKey) throws IOException {
        Path former = signingKey.resolveSibling(signingKey.getFileName() + ".former-1");
        return signingKey(former);
    }

    /** The public halves of the keys that were in use before this one. */
    public static List<Path> formerKeys(Path signingKey) {
        List<Path> former = new ArrayList<>();
        for (int number = 1; Files.exists(formerKey(signingKey, number)); number++) {
            former.add(formerKey(signingKey, number));
        }
        return former;
    }

    private static Path formerKey(Path signingKey, int number) {
        return publicKey(signingKey.resolveSibling(signingKey.getFileName() + ".former-" + number));
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
