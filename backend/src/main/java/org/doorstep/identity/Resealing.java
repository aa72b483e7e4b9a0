package org.doorstep.identity;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.platform.BatchJob;
import org.doorstep.platform.DataKeys;
import org.jboss.logging.Logger;

/**
 * Seals what is stored in every room anew after the keys were changed, so that the old ones can be removed. It begins again where
 * it was interrupted, for a row says by itself under which key it is; it is locked from reading to writing.
 */
@ApplicationScoped
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);

    private final EntityManager database;
    private final PersonalData personalData;
    private final StoredKeys keys;
    private final BatchJob batches;
    private final List<SealedColumn> columns;

    Resealing(
            EntityManager database,
            PersonalData personalData,
            StoredKeys keys,
            BatchJob batches,
            @All List<SealedColumn> columns) {
        this.database = database;
        this.personalData = personalData;
        this.keys = keys;
        this.batches = batches;
        this.columns = columns;
    }

    /** Ten minutes after the start at the earliest: until then the other replicas have the new keys, too. */
    @Scheduled(every = "1h", delayed = "10m", identity = "seal-anew")
    public void sealAnew() {
        if (!QuarkusTransaction.requiringNew().call(keys::areChanging)) {
            return;
        }
        var now = DataKeys.configured();
        for (var column : columns) {
            LOG.infof("%d rows of %s were sealed anew", seal(column, now), column.name());
        }
        QuarkusTransaction.requiringNew().run(() -> forgetTheOld(now));
    }

    private long seal(SealedColumn column, DataKeys now) {
        var after = new AtomicLong();
        return batches.run("seal-anew", size -> {
            @SuppressWarnings("unchecked") // native query
            List<Object[]> rows = under(now, column.next())
                    .setParameter("after", after.get())
                    .setParameter("size", Math.min(size, column.rows()))
                    .getResultList();
            for (var row : rows) {
                after.set(((Number) row[0]).longValue());
                column.write(database, personalData, after.get(), (String) row[1], (byte[]) row[2]);
            }
            return rows.size();
        });
    }

    /** Another replica may be at it still. */
    private void forgetTheOld(DataKeys now) {
        var isDone = columns.stream()
                .noneMatch(column -> (Boolean) under(now, column.left()).getSingleResult());
        if (isDone && keys.forgetTheOld()) {
            LOG.info("nothing is stored under other keys than those that write now: the others can be removed");
        }
    }

    private Query under(DataKeys now, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("sealing", number(now.sealingKey()))
                .setParameter("index", number(now.indexKey()));
    }

    private static byte[] number(int key) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
    }
}
