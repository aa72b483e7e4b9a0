package org.doorstep.suggestion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text is found by: every two letters or digits that stand side by side. Chinese is written without spaces, and two
 * characters are the length of most of its words, so no dictionary is needed.
 */
final class WordPairs {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordPairs() {}

    static List<String> of(String text) {
        var pairs = new LinkedHashSet<String>();
        for (var run : BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
            var points = run.codePoints().toArray();
            for (var i = 0; i + 1 < points.length; i++) {
                pairs.add(new String(points, i, 2));
            }
        }
        return List.copyOf(pairs);
    }
}
