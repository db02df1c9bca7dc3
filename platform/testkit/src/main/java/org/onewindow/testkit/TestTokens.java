package org.onewindow.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An access token as the identity provider would issue it, signed with the key the application
 * under test trusts.
 *
 * <pre>{@code
 * String token = TestTokens.of("registrar").roles("registrar").jurisdictions("440105").token();
 * }</pre>
 *
 * @param subject claim {@code sub}, whose cases these are
 * @param roles claim {@code groups}
 * @param jurisdictions division codes; each covers the divisions below it
 * @param department claim of a department's connector
 * @param client claim {@code azp}
 */
public record TestTokens(
        String subject,
        Set<String> roles,
        List<String> jurisdictions,
        Optional<String> department,
        String client) {

    public static TestTokens of(String subject) {
        return new TestTokens(subject, Set.of(), List.of(), Optional.empty(), "onewindow-cli");
    }

    public TestTokens roles(String... names) {
        return new TestTokens(subject, Set.of(names), jurisdictions, department, client);
    }

    public TestTokens jurisdictions(String... codes) {
        return new TestTokens(subject, roles, List.of(codes), department, client);
    }

    public TestTokens department(String name) {
        return new TestTokens(subject, roles, jurisdictions, Optional.of(name), client);
    }

    public TestTokens client(String name) {
        return new TestTokens(subject, roles, jurisdictions, department, name);
    }

    /** The signed token, good for half an hour. */
    public String token() {
        return expiringIn(Duration.ofMinutes(30));
    }

    /** The signed token with another life; a negative one has expired already. */
    public String expiringIn(Duration life) {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims =
                Jwt.issuer(OneWindowTestResource.ISSUER)
                        .subject(subject)
                        .preferredUserName(subject)
                        .groups(roles)
                        .claim("jurisdictions", jurisdictions)
                        .claim("azp", client)
                        .issuedAt(now - 3600)
                        .expiresAt(now + life.toSeconds());
        department.ifPresent(name -> claims.claim("department", name));
        return claims.sign(key());
    }

    private static PrivateKey key() {
        String encoded =
                ConfigProvider.getConfig().getValue(OneWindowTestResource.TOKEN_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the test tokens cannot be read.", e);
        }
    }
}
