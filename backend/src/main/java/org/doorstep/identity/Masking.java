package org.doorstep.identity;

/** Personal data as it is shown to who does not need it. */
public final class Masking {

    private static final String HIDDEN = "***";

    private Masking() {}

    /** The first character: 张三 becomes 张*. */
    public static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** The first 3 and the last 2 digits: 13800000001 becomes 138****01. */
    public static String phone(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 2);
    }

    /** Nothing of it. */
    public static String address() {
        return HIDDEN;
    }
}
