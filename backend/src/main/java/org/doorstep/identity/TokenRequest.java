package org.doorstep.identity;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/** What a client asks of the token endpoint (RFC 6749 §4.4.2), and what it proves itself with (§2.3.1). */
record TokenRequest(String clientId, Secret secret, Optional<String> scope) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "basic ";

    static TokenRequest read(@Nullable String mediaType, @Nullable String authorization, @Nullable String body) {
        var form = form(mediaType, body);
        var client = client(authorization, form);
        var grant = one(form, "grant_type").orElseThrow(() -> OAuthError.invalidRequest("There is no grant_type."));
        if (!grant.equals("client_credentials")) {
            throw OAuthError.unsupportedGrantType();
        }
        return new TokenRequest(client[0], new Secret(client[1]), one(form, "scope"));
    }

    private static Map<String, List<String>> form(@Nullable String mediaType, @Nullable String body) {
        if (mediaType == null
                || !mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM)) {
            throw OAuthError.invalidRequest("The body must be " + FORM + ".");
        }
        try {
            return new QueryStringDecoder(body == null ? "" : body, StandardCharsets.UTF_8, false).parameters();
        } catch (IllegalArgumentException malformed) {
            throw OAuthError.invalidRequest("The body is not well-formed.");
        }
    }

    /** A parameter must not be repeated; one without a value counts as left out (§3.2). */
    private static Optional<String> one(Map<String, List<String>> form, String name) {
        var values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthError.invalidRequest("A parameter is repeated.");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** Name and secret, by HTTP Basic or in the body, not by both. */
    private static String[] client(@Nullable String authorization, Map<String, List<String>> form) {
        var name = one(form, "client_id");
        var secret = one(form, "client_secret");
        if (authorization == null) {
            return new String[] {
                name.orElseThrow(OAuthError::invalidClient), secret.orElseThrow(OAuthError::invalidClient)
            };
        }
        var client = basic(authorization);
        if (secret.isPresent() || name.filter(other -> !other.equals(client[0])).isPresent()) {
            throw OAuthError.invalidRequest("The client authenticates in two ways.");
        }
        return client;
    }

    private static String[] basic(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            throw OAuthError.invalidClient();
        }
        try {
            var pair = new String(
                            Base64.getDecoder()
                                    .decode(authorization
                                            .substring(BASIC.length())
                                            .strip()),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            return new String[] {
                URLDecoder.decode(pair[0], StandardCharsets.UTF_8), URLDecoder.decode(pair[1], StandardCharsets.UTF_8)
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw OAuthError.invalidClient();
        }
    }

    @Override
    public String toString() {
        return "TokenRequest[" + clientId + "]"; // a secret has no place in a log
    }
}
