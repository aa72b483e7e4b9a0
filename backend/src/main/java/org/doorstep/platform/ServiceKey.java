package org.doorstep.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys that all replicas share without another secret to keep: each is derived from {@code DOORSTEP_TOKEN_KEY} under a
 * label of its own (HMAC-SHA256, as the expansion of RFC 5869), so that none tells anything of another.
 */
@ApplicationScoped
public class ServiceKey {

    private final byte[] key;

    ServiceKey(@ConfigProperty(name = "doorstep.token-key") String key) {
        this.key = Base64.getDecoder().decode(key);
    }

    /** 32 bytes for this use and no other. */
    public byte[] forUse(String label) {
        return hmac(key, label);
    }

    /** HMAC-SHA256 (RFC 2104) of a text. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
