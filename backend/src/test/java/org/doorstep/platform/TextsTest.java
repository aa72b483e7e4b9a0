package org.doorstep.platform;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the service says, it says in Chinese and in English, as the caller asks. */
@QuarkusTest
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"texts", "ValidationMessages"})
    void everyTextIsThereInBothLanguages(String bundle) throws IOException {
        assertEquals(keys(bundle), keys(bundle + "_en"));
    }

    /** Of two texts with one key the first is never said. */
    @ParameterizedTest
    @ValueSource(strings = {"texts", "texts_en", "ValidationMessages", "ValidationMessages_en", "constraints"})
    void noKeyIsGivenTwice(String bundle) throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources", bundle + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertEquals(keys.stream().distinct().toList(), keys);
    }

    @Test
    void everyRefusalOfTheDatabaseHasWords() throws IOException {
        var wordless = new TreeSet<>(keys("constraints"));
        wordless.removeAll(keys("texts"));

        assertEquals(Set.of(), wordless);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | 填写有误 | 不能为空",
                "zh | 填写有误 | 不能为空",
                "zh-CN | 填写有误 | 不能为空",
                "zh-TW, zh;q=0.9 | 填写有误 | 不能为空",
                "fr | 填写有误 | 不能为空",
                "gibberish;;q=x | 填写有误 | 不能为空",
                "en | Please check what you entered | must not be blank",
                "en-US | Please check what you entered | must not be blank",
                "en-GB, zh;q=0.5 | Please check what you entered | must not be blank",
                "fr, en;q=0.8, zh;q=0.5 | Please check what you entered | must not be blank",
            })
    void aProblemIsInTheLanguageAskedFor(String language, String title, String detail) {
        var caller = anonymous().contentType("application/json").body("{\"username\": \"\", \"password\": \"x\"}");

        (language == null ? caller : caller.header("Accept-Language", language))
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("title", equalTo(title), "errors.detail", hasItem(equalTo(detail)));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(Path.of("src/main/resources", bundle + ".properties"))));
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
