package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** What the provider says of a member of staff, in the words of ours. */
@ApplicationScoped
class ProviderClaims {

    private final String rolesClaim;
    private final String stationClaim;

    ProviderClaims(
            @ConfigProperty(name = "doorstep.oidc.roles-claim") String rolesClaim,
            @ConfigProperty(name = "doorstep.oidc.station-claim") String stationClaim) {
        this.rolesClaim = rolesClaim;
        this.stationClaim = stationClaim;
    }

    /** A member of staff; of several roles the one that may most. */
    record Person(
            String subject,
            String username,
            String displayName,
            Role role,
            @Nullable Long stationId) {}

    /** Empty when the provider names none of our roles, or not what the role needs. */
    Optional<Person> read(JwtClaims claims) {
        var subject = text(claims, "sub");
        var username = text(claims, "preferred_username");
        var roles = at(claims.getClaimsMap(), rolesClaim) instanceof Collection<?> names
                ? Arrays.stream(Role.values())
                        .filter(role ->
                                names.stream().anyMatch(name -> role.name().equalsIgnoreCase(String.valueOf(name))))
                        .toList()
                : List.<Role>of();
        if (subject == null || username == null || !username.matches(AccountInput.USERNAME) || roles.isEmpty()) {
            return Optional.empty();
        }
        var name = text(claims, "name");
        return Optional.of(
                new Person(subject, username, name == null ? username : name, roles.getLast(), station(claims)));
    }

    private @Nullable Long station(JwtClaims claims) {
        var station = at(claims.getClaimsMap(), stationClaim);
        return station == null || !station.toString().matches("[0-9]{1,18}") ? null : Long.valueOf(station.toString());
    }

    private static @Nullable String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** What stands at a path such as {@code realm_access.roles}. */
    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object found = claims;
        for (var step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }
}
