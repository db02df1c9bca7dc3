package org.onewindow.local.story;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.onewindow.local.suite.Tokens;

/** Those who act in the story, each signed in once, and the public, which is not. */
final class People {

    private final String address;
    private final Tokens tokens;
    private final Duration patience;
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    People(String address, Tokens tokens, Duration patience) {
        this.address = address;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** A user of the sandbox realm. */
    Client user(String name) {
        return new Client(address, () -> Optional.of(token(name)), patience);
    }

    /** Anybody, without a token. */
    Client anybody() {
        return new Client(address, Optional::empty, patience);
    }

    private String token(String name) throws IOException {
        String known = signedIn.get(name);
        if (known != null) {
            return known;
        }
        String token = tokens.user(name);
        signedIn.put(name, token);
        return token;
    }
}
