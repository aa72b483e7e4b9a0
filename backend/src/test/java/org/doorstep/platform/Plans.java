package org.doorstep.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The plan of every statement, as PostgreSQL itself writes it down (auto_explain), and how long a call takes. */
public final class Plans {

    private Plans() {}

    /** Loading a million rows takes longer than a request may. */
    public static class WithoutLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "select 1",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                    "0");
        }
    }

    /** From now on, also of connections that were open before. */
    public static void writeDown(AgroalDataSource database) {
        Owner.execute("alter system set session_preload_libraries = 'auto_explain'");
        Owner.execute("alter system set auto_explain.log_min_duration = 0");
        Owner.execute("alter system set auto_explain.log_nested_statements = on");
        Owner.execute("alter system set auto_explain.log_analyze = on");
        Owner.execute("select pg_reload_conf()");
        database.flush(FlushMode.GRACEFUL);
    }

    /** What was written down until now, where it ends: the next one loads a million rows as well, and each would have its plan. */
    public static String written() throws IOException {
        Owner.execute("alter system set auto_explain.log_min_duration = -1");
        Owner.execute("select pg_reload_conf()");
        try (var connection = Owner.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.readString(Path.of(row.getString(1)).resolveSibling("postgres.log"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static List<String> found(Pattern wanted, String plans) {
        return wanted.matcher(plans).results().map(MatchResult::group).toList();
    }

    /** The middle of 5, after one that is not counted. */
    public static void time(StringBuilder times, String what, Runnable call) {
        call.run();
        var taken = new long[5];
        for (var i = 0; i < taken.length; i++) {
            var began = System.nanoTime();
            call.run();
            taken[i] = System.nanoTime() - began;
        }
        Arrays.sort(taken);
        times.append("%7.1f ms  %s%n".formatted(taken[2] / 1e6, what));
    }
}
