package org.doorstep.identity;

/** @param secondFactorDue whether the token is good for nothing but setting up a second factor */
record SessionView(String accessToken, long expiresInSeconds, AccountView account, boolean secondFactorDue) {}
