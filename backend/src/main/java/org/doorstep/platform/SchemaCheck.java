package org.doorstep.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Ready when the database answers and holds every migration of this build. A newer schema is fine: it is one that the next
 * release has put there during a rolling upgrade. The question goes over a connection of its own, so that a busy pool
 * does not look like a database that is down.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {

    private static final String APPLIED =
            "select version from flyway_schema_history where success and version is not null";

    private final AgroalDataSource probe;
    private final Flyway flyway;
    private volatile @Nullable MigrationVersion wanted;

    SchemaCheck(@DataSource("probe") AgroalDataSource probe, Flyway flyway) {
        this.probe = probe;
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try {
            var applied = applied();
            return answer.status(applied.filter(newest -> newest.isAtLeast(wanted().getVersion()))
                            .isPresent())
                    .withData(
                            "schema", applied.map(MigrationVersion::getVersion).orElse("none"))
                    .withData("wanted", wanted().getVersion())
                    .build();
        } catch (SQLException | RuntimeException unreachable) {
            return answer.down().withData("reason", "no answer").build(); // the driver's words name hosts
        }
    }

    private Optional<MigrationVersion> applied() throws SQLException {
        try (var connection = probe.getConnection();
                var rows = connection.createStatement().executeQuery(APPLIED)) {
            var versions = new ArrayList<MigrationVersion>();
            while (rows.next()) {
                versions.add(MigrationVersion.fromVersion(rows.getString(1)));
            }
            return versions.stream().max(Comparator.naturalOrder());
        }
    }

    /** The newest migration of this build; read once, since Flyway compares it with the database each time. */
    private MigrationVersion wanted() {
        var known = wanted;
        if (known == null) {
            known = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            wanted = known;
        }
        return known;
    }
}
