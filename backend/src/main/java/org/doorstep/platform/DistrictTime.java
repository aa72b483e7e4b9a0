package org.doorstep.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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

        /** Nothing in the contract is deeper than 5 or longer; a number of 50 digits is none of ours. */
        private static final StreamReadConstraints NO_DEEPER = StreamReadConstraints.builder()
                .maxNestingDepth(20)
                .maxNumberLength(50)
                .maxStringLength(65_536)
                .build();

        private static final List<CoercionInputShape> NO_TEXTS =
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

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
            mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            mapper.getFactory().setStreamReadConstraints(NO_DEEPER);
            mapper.coercionConfigDefaults()
                    .setAcceptBlankAsEmpty(false); // a blank is no number, and not nothing either
            for (var shape : NO_TEXTS) {
                mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
            }
            mapper.registerModule(new TimeFormats(zone));
        }
    }
}
