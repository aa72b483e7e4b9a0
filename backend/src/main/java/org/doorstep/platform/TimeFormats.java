package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Times in JSON as the contract has them, and nothing else that a parser might take: RFC 3339 with offset, {@code YYYY-MM-DD},
 * {@code HH:MM}. They leave with the district's offset and in whole seconds; a year must be one that people live in.
 */
final class TimeFormats extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final Pattern TIME =
            Pattern.compile("2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DAY = Pattern.compile("2\\d{3}-\\d\\d-\\d\\d");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    TimeFormats(ZoneId zone) {
        write(
                Instant.class,
                time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        time.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
        write(LocalTime.class, DateTimeFormatter.ofPattern("HH:mm")::format);
        read(Instant.class, TIME, text -> OffsetDateTime.parse(text).toInstant());
        read(LocalDate.class, DAY, LocalDate::parse);
        read(LocalTime.class, HOUR, LocalTime::parse);
    }

    private <T> void write(Class<T> type, Function<T, String> format) {
        addSerializer(new StdSerializer<T>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T time, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(format.apply(time));
            }
        });
    }

    private <T> void read(Class<T> type, Pattern form, Function<String, T> parse) {
        addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                var text = json.getText();
                if (!json.hasToken(JsonToken.VALUE_STRING)
                        || !form.matcher(text).matches()) {
                    throw context.weirdStringException(text, type, "not as in the contract");
                }
                try {
                    return parse.apply(text);
                } catch (DateTimeException unreadable) {
                    throw context.weirdStringException(text, type, "no such time");
                }
            }
        });
    }
}
