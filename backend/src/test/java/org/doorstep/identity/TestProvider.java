package org.doorstep.identity;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public side of an OpenID Connect provider: its discovery document and its keys. The real one is in {@code make test-keycloak}. */
public class TestProvider implements QuarkusTestResourceLifecycleManager {

    static final AtomicInteger KEYS_ASKED = new AtomicInteger();

    private static volatile @Nullable PublicJsonWebKey key;
    private static volatile String issuer = "";

    private @Nullable HttpServer server;

    /** The key that signs now. */
    static PublicJsonWebKey key() {
        var current = key;
        if (current == null) {
            throw new IllegalStateException("the provider is not there");
        }
        return current;
    }

    static String issuer() {
        return issuer;
    }

    /** Another key signs from now on; the old one is gone. */
    static void changeKey(String id) {
        key = newKey(id);
    }

    static PublicJsonWebKey newKey(String id) {
        try {
            var fresh = RsaJwkGenerator.generateJwk(2048);
            fresh.setKeyId(id);
            fresh.setUse("sig");
            return fresh;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Map<String, String> start() {
        changeKey("first");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/doorstep";
        answer("/realms/doorstep/.well-known/openid-configuration", () -> """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(issuer, issuer));
        answer("/realms/doorstep/keys", () -> {
            KEYS_ASKED.incrementAndGet();
            return new JsonWebKeySet(key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        });
        server.start();
        return Map.of("doorstep.oidc.issuer", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(String path, Supplier<String> body) {
        if (server == null) {
            return;
        }
        server.createContext(path, exchange -> {
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
