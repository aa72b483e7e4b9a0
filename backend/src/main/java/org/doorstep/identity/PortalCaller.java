package org.doorstep.identity;

import java.util.Set;

/** A portal that calls, with the scopes that its token carries and that are still granted to it. */
public record PortalCaller(long portalId, Set<Scope> scopes) {}
