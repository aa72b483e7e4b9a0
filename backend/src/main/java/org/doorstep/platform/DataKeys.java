package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The keys of stored data, two Tink keysets in one JSON document: {@code sealing} (AES-256-GCM) and {@code index}
 * (HMAC-SHA256). In each the primary key writes, every key reads. The document is a secret.
 *
 * @param sealing encrypts
 * @param index finds what is encrypted by its exact value
 */
public record DataKeys(KeysetHandle sealing, KeysetHandle index) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** New keys, which read nothing that is stored yet. */
    public static DataKeys generate() {
        try {
            return new DataKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #text()} wrote, also in base64.
     *
     * @throws CannotStart when it is neither; the text itself is not repeated
     */
    public static DataKeys parse(String text) {
        try {
            var json = text.stripLeading().startsWith("{")
                    ? text
                    : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
            var document = JSON.readTree(json);
            return new DataKeys(
                    keyset(document.path("sealing").toString()),
                    keyset(document.path("index").toString()));
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new CannotStart(
                    "the keyset of personal data cannot be read; make one with `keyset generate FILE`.", unreadable);
        }
    }

    /**
     * The keys in {@code DOORSTEP_DATA_KEYSET}, or in the file that {@code DOORSTEP_DATA_KEYSET_FILE} names.
     *
     * @throws CannotStart when there are none
     */
    public static DataKeys configured() {
        return setting("doorstep.data-keyset")
                .or(() -> setting("doorstep.data-keyset-file").map(file -> contents(Path.of(file))))
                .map(DataKeys::parse)
                .orElseThrow(() -> new CannotStart("personal data needs a keyset: set DOORSTEP_DATA_KEYSET_FILE to a "
                        + "file made with `keyset generate FILE`, or DOORSTEP_DATA_KEYSET to its contents."));
    }

    static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CannotStart("the keyset file " + file + " cannot be read.", unreadable);
        }
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** As one line of JSON. */
    public String text() {
        return "{\"sealing\":" + text(sealing) + ",\"index\":" + text(index) + "}";
    }

    /** The number of the key that seals. */
    public int sealingKey() {
        return sealing.getPrimary().getId();
    }

    /** The number of the key that indexes. */
    public int indexKey() {
        return index.getPrimary().getId();
    }

    /** The numbers of the keys that open. */
    public Set<Integer> sealingKeys() {
        return numbers(sealing);
    }

    /** The numbers of the keys that find. */
    public Set<Integer> indexKeys() {
        return numbers(index);
    }

    private static Set<Integer> numbers(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(at -> keyset.getAt(at).getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With one more key in each keyset, which reads and does not write yet: the first step of a rotation. */
    public DataKeys withOneMore() {
        return new DataKeys(
                withOneMore(sealing, PredefinedAeadParameters.AES256_GCM),
                withOneMore(index, PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** With the youngest keys writing. */
    public DataKeys withTheYoungestWriting() {
        Consumer<KeysetHandle.Builder> promote =
                keys -> keys.getAt(keys.size() - 1).makePrimary();
        return new DataKeys(changed(sealing, promote), changed(index, promote));
    }

    /** With nothing but the keys that write: the last step of a rotation. */
    public DataKeys withoutTheOld() {
        return new DataKeys(withoutTheOld(sealing), withoutTheOld(index));
    }

    private static KeysetHandle withOneMore(KeysetHandle keyset, Parameters kind) {
        return changed(
                keyset,
                keys -> keys.addEntry(
                        KeysetHandle.generateEntryFromParameters(kind).withRandomId()));
    }

    private static KeysetHandle withoutTheOld(KeysetHandle keyset) {
        var primary = keyset.getPrimary().getId();
        return changed(
                keyset,
                keys -> IntStream.iterate(keyset.size() - 1, at -> at >= 0, at -> at - 1)
                        .filter(at -> keyset.getAt(at).getId() != primary)
                        .forEach(keys::deleteAt));
    }

    private static KeysetHandle changed(KeysetHandle keyset, Consumer<KeysetHandle.Builder> change) {
        try {
            var keys = KeysetHandle.newBuilder(keyset);
            change.accept(keys);
            return keys.build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
