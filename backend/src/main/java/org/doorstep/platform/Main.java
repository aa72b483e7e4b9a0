package org.doorstep.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Starts the service: on the database that {@code QUARKUS_DATASOURCE_JDBC_URL} names, else on an embedded PostgreSQL
 * with sample data. What keeps it from starting is said in one line.
 */
@QuarkusMain
public final class Main {

    private static final int CONNECT_SECONDS = 10;
    private static final int KEY_BYTES = 32;
    private static final int STOP_SECONDS = 20;

    private Main() {}

    public static void main(String... args) {
        try {
            if (args.length > 0 && args[0].equals("keyset")) {
                KeysetCommand.run(args);
                return;
            }
            // While there is one thread: SLF4J complains of a second that asks before it is ready, on standard error
            // and not in JSON.
            LoggerFactory.getILoggerFactory();
            requireFreePort();
            traceIfAsked();
            if (setting("quarkus.datasource.jdbc.url", "").isEmpty()) {
                runOnEmbeddedDatabase(args);
            } else {
                requireDatabase(setting("quarkus.datasource.jdbc.url", ""));
                requireTokenKey();
                requireOwner();
                DataKeys.configured();
                Quarkus.run(args);
            }
        } catch (CannotStart reason) {
            System.err.println("Doorstep cannot start: " + reason.getMessage());
            System.exit(1);
        } catch (IOException failure) {
            System.err.println("Doorstep did not stop cleanly: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void runOnEmbeddedDatabase(String... args) throws IOException {
        var folder =
                Path.of(setting("doorstep.data-dir", "data")).toAbsolutePath().normalize();
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(closed)));
        var status = new AtomicInteger();
        try (var database = EmbeddedDatabase.start(folder)) {
            System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl(EmbeddedDatabase.SERVICE));
            System.setProperty("quarkus.datasource.username", EmbeddedDatabase.SERVICE);
            System.setProperty("quarkus.flyway.jdbc-url", database.jdbcUrl(EmbeddedDatabase.OWNER));
            System.setProperty("quarkus.flyway.username", EmbeddedDatabase.OWNER);
            System.setProperty(
                    "quarkus.flyway.password", EmbeddedDatabase.OWNER); // asked for by the settings, not by PostgreSQL
            if (setting("doorstep.token-key", "").isEmpty()) {
                System.setProperty("doorstep.token-key", tokenKeyIn(folder));
            }
            if (setting("doorstep.data-keyset", "").isEmpty()
                    && setting("doorstep.data-keyset-file", "").isEmpty()) {
                System.setProperty("doorstep.data-keyset-file", keysetIn(folder));
            }
            if (setting("doorstep.sample-data", "").isEmpty()) {
                System.setProperty("doorstep.sample-data", "true");
            }
            // Quarkus would end the VM itself; it must not do so before the database is closed.
            Quarkus.run(null, (code, failure) -> status.set(endedWith(code, failure)), args);
        } finally {
            closed.countDown();
        }
        System.exit(status.get());
    }

    /** With a handler of ours Quarkus says nothing of a failure itself. */
    private static int endedWith(int code, @Nullable Throwable failure) {
        if (failure != null) {
            failure.printStackTrace();
        }
        return code;
    }

    /** On a signal the VM ends as soon as its hooks have: this one holds it until the database is closed. */
    private static void await(CountDownLatch closed) {
        try {
            closed.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Traces are made only where there is somebody to send them to. */
    private static void traceIfAsked() {
        if (!setting("doorstep.otlp-endpoint", "").isEmpty()) {
            System.setProperty("quarkus.otel.sdk.disabled", "false");
            System.setProperty("quarkus.datasource.jdbc.telemetry.enabled", "true");
        }
    }

    private static void requireFreePort() {
        var host = setting("quarkus.http.host", "127.0.0.1");
        var port = Integer.parseInt(setting("quarkus.http.port", "8080"));
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "port " + port + " on " + host + " is taken; free it or set QUARKUS_HTTP_PORT to another.", taken);
        }
    }

    private static void requireDatabase(String url) {
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
        var user = setting("quarkus.datasource.username", "");
        var password = setting("quarkus.datasource.password", "");
        try (var connection =
                user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password)) {
            connection.isValid(CONNECT_SECONDS);
        } catch (SQLException failure) {
            throw new CannotStart(
                    "the database at " + url.replaceAll("\\?.*", "") + " does not answer ("
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given") + ").",
                    failure);
        }
    }

    private static void requireTokenKey() {
        if (setting("doorstep.token-key", "").isEmpty()) {
            throw new CannotStart(
                    "DOORSTEP_TOKEN_KEY is not set; give it 32 random bytes in base64 (openssl rand -base64 32).");
        }
    }

    /** Who can alter a table can rewrite the audit trail: tables are altered by another user than the service's. */
    private static void requireOwner() {
        var owner = setting("quarkus.flyway.username", "");
        if (owner.isEmpty() || owner.equals(setting("quarkus.datasource.username", ""))) {
            throw new CannotStart("the tables have to be owned by another user than the service's: set "
                    + "QUARKUS_FLYWAY_USERNAME and QUARKUS_FLYWAY_PASSWORD to the owner of the database.");
        }
    }

    /** The embedded database has its own signing key beside it, so that a restart does not sign everybody out. */
    private static String tokenKeyIn(Path folder) throws IOException {
        var file = folder.resolve("token.key");
        if (!Files.exists(file)) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return Files.readString(file).strip();
    }

    private static String keysetIn(Path folder) throws IOException {
        var file = folder.resolve("data-keyset.json");
        if (!Files.exists(file)) {
            KeysetCommand.generate(file);
        }
        return file.toString();
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
