package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.doorstep.platform.Digest;

/** Ten codes for the day the phone is lost; each works once. */
@ApplicationScoped
class RecoveryCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 10;
    private static final int BYTES = 10; // 80 bits, which a fast hash keeps

    private final EntityManager database;

    RecoveryCodes(EntityManager database) {
        this.database = database;
    }

    /** New codes in place of the old ones; nobody sees them again. */
    List<String> renew(long accountId) {
        forget(accountId);
        var codes = Stream.generate(RecoveryCodes::random).limit(CODES).toList();
        for (var code : codes) {
            database.createNativeQuery("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .setParameter("account", accountId)
                    .setParameter("hash", hash(accountId, code))
                    .executeUpdate();
        }
        return codes;
    }

    /** Whether this was one of them; it is not any more. */
    boolean take(long accountId, String code) {
        return database.createNativeQuery("delete from recovery_code where account_id = :account and code_hash = :hash")
                        .setParameter("account", accountId)
                        .setParameter("hash", hash(accountId, code))
                        .executeUpdate()
                == 1;
    }

    int left(long accountId) {
        return ((Number) database.createNativeQuery("select count(*) from recovery_code where account_id = :account")
                        .setParameter("account", accountId)
                        .getSingleResult())
                .intValue();
    }

    void forget(long accountId) {
        database.createNativeQuery("delete from recovery_code where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] hash(long accountId, String code) {
        return Digest.sha256(
                "recovery\n" + accountId + "\n" + code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
