package org.doorstep.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL 18 in a folder of its own, for a machine that has no database server. It is durable: a commit is on
 * disk when it is answered, and the data stays when the service stops.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Starts PostgreSQL on a free port of the loopback interface with its files under {@code folder}, which is made when
     * missing.
     *
     * @throws CannotStart in one sentence for a person, when the folder cannot be used or PostgreSQL does not come up
     */
    public static EmbeddedDatabase start(Path folder) {
        var lock = lock(folder);
        try {
            stopOrphan(folder.resolve("postgres"));
            var log = folder.resolve("postgres.log").toFile();
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP_WAIT)
                    .setOutputRedirector(Redirect.appendTo(log))
                    .setErrorRedirector(Redirect.appendTo(log))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on") // the library's default trades durability for speed
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("wal_level", "replica") // the library's default cannot be backed up while it runs
                    .setServerConfig("max_wal_senders", "4")
                    .setServerConfig("log_error_verbosity", "terse") // the detail of an error holds personal data
                    .start();
            addServiceUser(postgres);
            return new EmbeddedDatabase(postgres, lock);
        } catch (IOException | SQLException | IllegalStateException failure) {
            throw new CannotStart(
                    "The embedded PostgreSQL did not start; see " + folder.resolve("postgres.log") + ".", failure);
        }
    }

    /** The user of the service, who owns nothing. No password is asked for on the loopback interface. */
    public static final String SERVICE = "doorstep";

    /** The user who owns the tables, for migrations. */
    public static final String OWNER = "postgres";

    /** JDBC URL of the database, with one of the two users in it. */
    public String jdbcUrl(String user) {
        return postgres.getJdbcUrl(user, "postgres");
    }

    private static void addServiceUser(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin if to_regrole('" + SERVICE + "') is null then create role " + SERVICE
                    + " login; end if; end $$");
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.channel().close();
    }

    private static FileLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("doorstep.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("The data folder " + folder + " is in use by another running Doorstep.");
            }
            return lock;
        } catch (IOException failure) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written; set DOORSTEP_DATA_DIR to one that can.",
                    failure);
        }
    }

    /** A killed service leaves its PostgreSQL running; we hold the folder's lock, so it is nobody's: stop it. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var orphan = Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            orphan.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
