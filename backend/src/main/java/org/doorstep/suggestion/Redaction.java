package org.doorstep.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the numbers in a text that tell who somebody is: identity cards and bank cards by their check digits, telephones and
 * plates by their form. Digits may be parted by a space or a dash and be full-width.
 */
final class Redaction {

    /** What was found. */
    enum Kind {
        PHONE,
        IDENTITY_CARD,
        BANK_CARD,
        PLATE
    }

    /** Where; in UTF-16 units, {@code to} exclusive. */
    record Finding(Kind kind, int from, int to) {}

    private record Form(Kind kind, Pattern pattern, Predicate<String> check) {}

    private static final String NO_DIGIT_BEFORE = "(?<![0-9])";
    private static final String NO_DIGIT_AFTER = "(?![0-9])";
    private static final String GAP = "[ -]?";

    /** In the order of certainty: what one form took is not looked at by the next. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    Kind.IDENTITY_CARD,
                    Pattern.compile(
                            NO_DIGIT_BEFORE + "[1-9](?:" + GAP + "[0-9]){16}" + GAP + "[0-9Xx]" + NO_DIGIT_AFTER),
                    Redaction::isIdentityCard),
            new Form(
                    Kind.BANK_CARD,
                    Pattern.compile(NO_DIGIT_BEFORE + "[3-6](?:" + GAP + "[0-9]){14,18}" + NO_DIGIT_AFTER),
                    Redaction::isBankCard),
            new Form(
                    Kind.PHONE,
                    Pattern.compile(NO_DIGIT_BEFORE + "(?:(?:\\+|00)86" + GAP + ")?1[3-9](?:" + GAP + "[0-9]){9}"
                            + NO_DIGIT_AFTER),
                    digits -> true),
            new Form(
                    Kind.PHONE,
                    Pattern.compile(NO_DIGIT_BEFORE + "0(?:10|2[0-9]|[3-9][0-9]{2})[ )）-]{0,2}[2-9][0-9]{2,3}" + GAP
                            + "[0-9]{4}" + NO_DIGIT_AFTER),
                    digits -> true),
            new Form(
                    Kind.PLATE,
                    Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]" + GAP
                            + "[A-HJ-NP-Za-hj-np-z][ ·.-]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警]"
                            + "(?![A-Za-z0-9])"),
                    plate -> true));

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private Redaction() {}

    static List<Finding> find(String text) {
        var plain = halfWidth(text);
        var found = new ArrayList<Finding>();
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(plain);
            while (matcher.find()) {
                var finding = new Finding(form.kind, matcher.start(), matcher.end());
                if (form.check.test(matcher.group().replaceAll("[ -]", ""))
                        && found.stream().noneMatch(other -> overlap(other, finding))) {
                    found.add(finding);
                }
            }
        }
        found.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(found);
    }

    /** The text with what was found blacked out, as long as before. */
    static String mask(String text) {
        var masked = new StringBuilder(text);
        for (var finding : find(text)) {
            for (var i = finding.from; i < finding.to; i++) {
                masked.setCharAt(i, '█');
            }
        }
        return masked.toString();
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.from < other.to && other.from < one.to;
    }

    /** Full-width digits, letters and signs (U+FF01 to U+FF5E) as their half-width ones; as long as before. */
    private static String halfWidth(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '！' && c <= '～') {
                plain.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return plain.toString();
    }

    /** ISO 7064 MOD 11-2, as GB 11643-1999 has it. */
    private static boolean isIdentityCard(String number) {
        var sum = 0;
        for (var i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(IDENTITY_WEIGHTS.length));
    }

    /** The Luhn formula, as ISO/IEC 7812-1 annex B has it. */
    private static boolean isBankCard(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
