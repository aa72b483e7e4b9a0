package org.doorstep.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.doorstep.platform.Digest;
import org.doorstep.platform.Secret;

/** What the QR code at the door says. It lets a party in and does nothing else; who sees it cannot find the manage token. */
final class DoorToken {

    private static final int BYTES = 18; // 144 bits: 24 characters

    private DoorToken() {}

    static Secret of(Secret manageToken) {
        var digest = Digest.sha256(("door\n" + manageToken.text()).getBytes(StandardCharsets.UTF_8));
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }
}
