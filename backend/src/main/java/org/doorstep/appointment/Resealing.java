package org.doorstep.appointment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.StoredKeys;
import org.doorstep.platform.BatchJob;
import org.doorstep.platform.DataKeys;
import org.jboss.logging.Logger;

/**
 * Seals what is stored anew after the keys were changed, so that the old ones can be removed. It begins again where it was
 * interrupted, for a row says by itself under which key it is; it is locked from reading to writing.
 */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);

    private final EntityManager database;
    private final PersonalData personalData;
    private final StoredKeys keys;
    private final BatchJob batches;

    Resealing(EntityManager database, PersonalData personalData, StoredKeys keys, BatchJob batches) {
        this.database = database;
        this.personalData = personalData;
        this.keys = keys;
        this.batches = batches;
    }

    /** Ten minutes after the start at the earliest: until then the other replicas have the new keys, too. */
    @Scheduled(every = "1h", delayed = "10m", identity = "seal-anew")
    void sealAnew() {
        if (!QuarkusTransaction.requiringNew().call(keys::areChanging)) {
            return;
        }
        var now = DataKeys.configured();
        var visits = run(
                "select id, reference, people from appointment where id > :after and people is not null"
                        + " and (substring(people from 2 for 4) <> :sealing or substring(phone_index from 1 for 4) <> :index)"
                        + " order by id limit :size for no key update",
                now,
                this::visit);
        var notes = run(
                "select step.id, reference, step.note from appointment_step as step join appointment as visit"
                        + " on visit.id = step.appointment_id where step.id > :after and step.note is not null"
                        + " and substring(step.note from 2 for 4) <> :sealing and :index is not null"
                        + " order by step.id limit :size for no key update of step",
                now,
                this::note);
        LOG.infof("%d visits and %d notes were sealed anew", visits, notes);
        QuarkusTransaction.requiringNew().run(() -> forgetTheOld(now));
    }

    /** Another replica may be at it still. */
    private void forgetTheOld(DataKeys now) {
        var left = (Boolean) database.createNativeQuery(
                        "select exists (select from appointment where people is not null"
                                + " and (substring(people from 2 for 4) <> :sealing or substring(phone_index from 1 for 4) <> :index))"
                                + " or exists (select from appointment_step where substring(note from 2 for 4) <> :sealing)")
                .setParameter("sealing", number(now.sealingKey()))
                .setParameter("index", number(now.indexKey()))
                .getSingleResult();
        if (!left && keys.forgetTheOld()) {
            LOG.info("nothing is stored under other keys than those that write now: the others can be removed");
        }
    }

    private interface Row {
        void seal(long id, String reference, byte[] sealed);
    }

    private long run(String select, DataKeys now, Row row) {
        var after = new AtomicLong();
        return batches.run("seal-anew", size -> {
            @SuppressWarnings("unchecked") // native query
            List<Object[]> rows = database.createNativeQuery(select)
                    .setParameter("after", after.get())
                    .setParameter("sealing", number(now.sealingKey()))
                    .setParameter("index", number(now.indexKey()))
                    .setParameter("size", size)
                    .getResultList();
            for (var one : rows) {
                after.set(((Number) one[0]).longValue());
                row.seal(after.get(), (String) one[1], (byte[]) one[2]);
            }
            return rows.size();
        });
    }

    private void visit(long id, String reference, byte[] sealed) {
        var owner = PeopleOfVisits.owner(reference);
        database.createNativeQuery("update appointment set people = :people, phone_index = :phone where id = :id")
                .setParameter("people", personalData.sealAnew(owner, sealed))
                .setParameter(
                        "phone",
                        personalData.phoneIndex(personalData
                                .open(owner, sealed, People.class)
                                .resident()
                                .phone()))
                .setParameter("id", id)
                .executeUpdate();
    }

    private void note(long id, String reference, byte[] sealed) {
        database.createNativeQuery("update appointment_step set note = :note where id = :id")
                .setParameter("note", personalData.sealAnew(PeopleOfVisits.noteOwner(reference), sealed))
                .setParameter("id", id)
                .executeUpdate();
    }

    private static byte[] number(int key) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
    }
}
