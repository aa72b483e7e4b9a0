package org.doorstep.platform;

import java.util.regex.Pattern;

/**
 * A path that takes more than the usual body. A room names its own as CDI beans; whatever stands in front of the service has to let as
 * much through (deploy/nginx).
 *
 * @param path the whole of it, from {@code /api}
 * @param bytes the most, at most {@code quarkus.http.limits.max-body-size}
 */
public record LargeBody(Pattern path, long bytes) {}
