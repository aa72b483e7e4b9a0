package org.doorstep.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the service, and how times leave it: RFC 3339 with the district's offset, whole seconds. */
@ApplicationScoped
class DistrictTime {

    /** Inject this and nothing else to know the time; its zone is the district's. */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "doorstep.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        return Clock.system(zone);
    }

    /** JSON as the contract has it: absent instead of null, unknown fields refused, no numbers for texts. */
    @Singleton
    static class Json implements ObjectMapperCustomizer {

        private final ZoneId zone;

        Json(@ConfigProperty(name = "doorstep.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public int priority() {
            return MINIMUM_PRIORITY; // after the library's own module for times, whose Instant is in UTC
        }

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
            mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
            mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
            mapper.registerModule(new TimeFormats(zone));
        }
    }
}
