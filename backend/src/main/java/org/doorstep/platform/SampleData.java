package org.doorstep.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills empty tables with an example, where that is asked for by {@code doorstep.sample-data}. */
@ApplicationScoped
public class SampleData {

    private static final long LOCK = 0x73616d706c65L; // any number that nobody else locks

    private final EntityManager database;
    private final ObjectMapper json;
    private final boolean wanted;

    SampleData(
            EntityManager database,
            ObjectMapper json,
            @ConfigProperty(name = "doorstep.sample-data", defaultValue = "false") boolean wanted) {
        this.database = database;
        this.json = json;
        this.wanted = wanted;
    }

    /** Runs {@code fill} if there is no such entity yet; of several replicas that start at once, one runs it. */
    @Transactional
    public void fill(Class<?> entity, Runnable fill) {
        if (!wanted) {
            return;
        }
        LongTransaction.allow(database);
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        var stored = database.createQuery("select 1 from " + entity.getSimpleName(), Integer.class)
                .setMaxResults(1)
                .getResultList();
        if (stored.isEmpty()) {
            database.setFlushMode(FlushModeType.COMMIT); // or each query looks through all that was added for changes
            fill.run();
        }
    }

    /** The records of a file of the example, such as {@code district.json}. */
    public <T> List<T> read(String file, Class<T[]> records) {
        try (var stream = SampleData.class.getResourceAsStream("/sample/" + file)) {
            return List.of(json.readValue(Objects.requireNonNull(stream), records));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
