package org.doorstep.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.platform.DataKeys;

/** Which keys stored data may be under. A start without one of them is refused: it would find visits it cannot read. */
@ApplicationScoped
public class StoredKeys {

    private final EntityManager database;

    StoredKeys(EntityManager database) {
        this.database = database;
    }

    /** Before anything is stored under them. */
    @Transactional
    void register(@Observes @Priority(1) StartupEvent start) {
        register(DataKeys.configured());
    }

    void register(DataKeys keys) {
        add("SEALING", keys.sealingKey());
        add("INDEX", keys.indexKey());
        var missing = new TreeSet<Integer>(stored("SEALING"));
        missing.removeAll(keys.sealingKeys());
        var missingIndex = new TreeSet<Integer>(stored("INDEX"));
        missingIndex.removeAll(keys.indexKeys());
        missing.addAll(missingIndex);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the keyset of personal data lacks " + missing
                    + ", which stored data is sealed or indexed with. Put the keyset with these keys back; they can be removed when"
                    + " the log says that nothing is stored under them any more (docs/operations.md).");
        }
    }

    /** Whether there may be data under other keys than those that write now. */
    public boolean areChanging() {
        return stored("SEALING").size() > 1 || stored("INDEX").size() > 1;
    }

    /**
     * Call it when every {@link SealedColumn} is sealed and indexed anew.
     *
     * @return whether no other keys are needed any more
     */
    public boolean forgetTheOld() {
        var keys = DataKeys.configured();
        database.createNativeQuery("""
                        delete from data_key
                        where purpose = 'INDEX' and id <> :index
                            or purpose = 'SEALING' and id <> :sealing""")
                .setParameter("sealing", keys.sealingKey())
                .setParameter("index", keys.indexKey())
                .executeUpdate();
        return !areChanging();
    }

    private void add(String purpose, int id) {
        database.createNativeQuery("insert into data_key (purpose, id) values (:purpose, :id) on conflict do nothing")
                .setParameter("purpose", purpose)
                .setParameter("id", id)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // native query
    private Set<Integer> stored(String purpose) {
        return new TreeSet<>(
                database.createNativeQuery("select id from data_key where purpose = :purpose", Integer.class)
                        .setParameter("purpose", purpose)
                        .getResultList());
    }
}
