package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.platform.DataKeys;

/**
 * Personal data as it is stored: sealed, so that the database, its logs and its backups alone tell nothing of it. A sealed
 * record belongs to one owner and cannot be read in another's place.
 */
@Singleton
public class PersonalData {

    /** Tink's ciphertexts begin with a 1 and the number of the key, 4 bytes. */
    private static final int KEY_AT = 1;

    private static final int INDEX_BYTES = 16; // of 32: enough to tell all telephone numbers apart

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Aead aead;
    private final PrfSet phones;
    private final Map<Integer, Prf> phoneKeys;

    @Inject
    PersonalData() {
        this(DataKeys.configured());
    }

    public PersonalData(DataKeys keys) {
        try {
            aead = keys.sealing().getPrimitive(RegistryConfiguration.get(), Aead.class);
            phones = keys.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            phoneKeys = phones.getPrfs();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Encrypts a record.
     *
     * @param owner whose it is, such as {@code appointment/7K3M…}; the same is needed to open it
     */
    public byte[] seal(String owner, Object record) {
        try {
            return sealFile(owner, JSON.writeValueAsBytes(record));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts a record.
     *
     * @throws IllegalStateException when it was sealed for another owner, was changed, or its key is not in the keyset
     */
    public <T> T open(String owner, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(openFile(owner, sealed), type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("what belongs to " + owner + " is no " + type.getSimpleName(), unreadable);
        }
    }

    /** Encrypts a file as it is, otherwise as {@link #seal}. */
    public byte[] sealFile(String owner, byte[] file) {
        try {
            return aead.encrypt(file, bytes(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts a file, otherwise as {@link #open}. */
    public byte[] openFile(String owner, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bytes(owner));
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "what belongs to " + owner + " cannot be opened; it is sealed under key " + keyOf(sealed), refused);
        }
    }

    /** The same, under the key that seals now. */
    public byte[] sealAnew(String owner, byte[] sealed) {
        return sealFile(owner, openFile(owner, sealed));
    }

    /** The number of the key a record is sealed under. */
    static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(KEY_AT);
    }

    /** What a telephone number is found by: the number of the key, 4 bytes, then a keyed hash nobody else can make. */
    public byte[] phoneIndex(String phone) {
        return phoneIndex(phones.getPrimaryId(), Objects.requireNonNull(phoneKeys.get(phones.getPrimaryId())), phone);
    }

    /** The same under every key, while what is stored goes over to a new one. */
    public List<byte[]> phoneIndexes(String phone) {
        return phoneKeys.entrySet().stream()
                .map(key -> phoneIndex(key.getKey(), key.getValue(), phone))
                .toList();
    }

    private static byte[] phoneIndex(int key, Prf hash, String phone) {
        try {
            return ByteBuffer.allocate(Integer.BYTES + INDEX_BYTES)
                    .putInt(key)
                    .put(hash.compute(bytes(PhoneNumber.normalised(phone)), INDEX_BYTES))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
