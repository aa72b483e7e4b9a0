package org.doorstep.identity;

import java.util.regex.Pattern;

/**
 * A Chinese telephone number: a mobile (11 digits from 13 to 19) or a landline with area code (0, then 9 to 11 digits), with
 * {@code +86} or without. Spaces, dashes and brackets do not matter. Source: the numbering plan of the Ministry of
 * Industry and Information Technology (电信网编号计划).
 */
public final class PhoneNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s()（）-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7}");

    private PhoneNumber() {}

    /** The digits alone, without the country code; what is stored and compared. */
    public static String normalised(String phone) {
        return COUNTRY.matcher(SEPARATORS.matcher(phone).replaceAll("")).replaceFirst("");
    }

    static boolean isValid(String phone) {
        var digits = normalised(phone);
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
    }
}
