package org.doorstep.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every test runs on a PostgreSQL of its own, the very one the service starts where there is no other. */
public class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path folder;
    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("doorstep-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        database = EmbeddedDatabase.start(folder);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(EmbeddedDatabase.SERVICE),
                "quarkus.datasource.username",
                EmbeddedDatabase.SERVICE,
                "quarkus.flyway.jdbc-url",
                database.jdbcUrl(EmbeddedDatabase.OWNER),
                "quarkus.flyway.username",
                EmbeddedDatabase.OWNER,
                "quarkus.flyway.password",
                EmbeddedDatabase.OWNER,
                "quarkus.http.test-port",
                "0", // two builds on one machine do not meet
                "quarkus.scheduler.enabled",
                "false", // nothing happens that a test did not ask for
                "doorstep.data-keyset",
                DataKeys.generate().text(),
                "doorstep.token-key",
                Base64.getEncoder().encodeToString(key));
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
            if (folder != null) {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
