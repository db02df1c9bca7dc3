package org.onewindow.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The actor of the current request, read from its verified token. */
@RequestScoped
public class CurrentActor {

    private final SecurityIdentity identity;
    private @Nullable Actor actor;

    @Inject
    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @throws Refusal 401 when the request carries no token
     */
    @Rule("GEN-011")
    public Actor get() {
        Actor known = actor;
        if (known == null) {
            known = read();
            actor = known;
        }
        return known;
    }

    /** Once a request: a claim that is not a standard one costs the library an exception. */
    private Actor read() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refusal(CommonProblem.TOKEN_REQUIRED);
        }
        return new Actor(
                token.getSubject(),
                roles(),
                texts(token.getClaim("jurisdictions")).stream().map(Jurisdiction::new).toList(),
                Optional.ofNullable(token.<Object>getClaim("department")).map(CurrentActor::text));
    }

    /** The actor if there is a token, for public resources that also serve officers. */
    public Optional<Actor> optional() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(get());
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(name -> Role.ofClaim(name).ifPresent(roles::add));
        return roles;
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(CurrentActor::text).toList();
            case Collection<?> values -> values.stream().map(CurrentActor::text).toList();
            default -> List.of(text(claim));
        };
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
