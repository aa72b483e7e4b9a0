package org.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import org.doorstep.Operations.Operation;
import org.doorstep.appointment.Scene;

/** Lays out, for an operation of the contract, what it can be asked about. */
@Singleton
class Worlds {

    private final District district;
    private final Scene scene;
    private final AccessScene subjects;

    Worlds(District district, Scene scene, AccessScene subjects) {
        this.district = district;
        this.scene = scene;
        this.subjects = subjects;
    }

    enum Who {
        NOBODY,
        DISPATCHER,
        ADMIN
    }

    World of(Operation operation, Who who) {
        var here = scene.set();
        here.officer.absent("2026-11-27T08:00:00+08:00", "2026-11-27T18:00:00+08:00");
        var subject = subjects.subject(operation.id(), operation.path(), who == Who.NOBODY, here);
        var names = subjects.names(
                operation.path() + membersOf(operation), here, subject.reference(), district.portalForEverything());
        return new World(
                names,
                switch (who) {
                    case NOBODY -> Map.of("Manage-Token", subject.token());
                    case DISPATCHER -> bearer(here.station.dispatcher());
                    case ADMIN -> bearer(district.admin());
                });
    }

    /** Those of the example, as they are written in a path. */
    private static String membersOf(Operation operation) {
        return operation.body() == null
                ? ""
                : operation.body().example().toString().replaceAll("\"(\\w+)\":", "{$1}");
    }

    private static Map<String, String> bearer(Staff staff) {
        return Map.of("Authorization", "Bearer " + staff.accessToken());
    }

    /**
     * A station with what an operation is asked about.
     *
     * @param names of what is there, as the contract calls them
     * @param caller the headers of whoever asks
     */
    record World(Map<String, Object> names, Map<String, String> caller) {

        /** The example, with the numbers of what is there. */
        JsonNode filled(JsonNode example) {
            var copy = example.deepCopy();
            fill(copy);
            return copy;
        }

        private void fill(JsonNode node) {
            if (node instanceof ObjectNode object) {
                object.properties().forEach(entry -> {
                    var name = names.get(entry.getKey());
                    if (name instanceof Number number) {
                        entry.setValue(object.numberNode(number.longValue()));
                    } else if (entry.getKey().equals("serviceCode")) {
                        entry.setValue(object.textNode(String.valueOf(name)));
                    } else {
                        fill(entry.getValue());
                    }
                });
            } else if (node instanceof ArrayNode array) {
                array.forEach(this::fill);
            }
        }
    }
}
