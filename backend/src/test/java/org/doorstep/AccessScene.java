package org.doorstep;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.appointment.Scene;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.event.Hall;
import org.doorstep.event.Storeroom;
import org.doorstep.suggestion.Desk;
import org.doorstep.suggestion.Desk.Suggested;
import org.doorstep.suggestion.Shelf;

/** What {@link AccessTest} and {@link GeneratedInputTest} ask about: a record at the moment at which an operation makes sense, and what a path or a body names. */
@Singleton
class AccessScene {

    /** What is asked of an event that was held. */
    private static final Set<String> HELD =
            Set.of("writeEventReport", "addEventPhoto", "getEventPhoto", "deleteEventPhoto", "addContribution");

    private static final Set<String> OF_THE_SHELF =
            Set.of("{bookId}", "{bookNumber}", "{inspectionId}", "{templateId}", "{templateName}");
    private static final Set<String> OF_THE_STOREROOM =
            Set.of("{materialId}", "{movementId}", "{profileId}", "{visitId}", "{seasonId}", "{areaId}", "{planId}");

    private final Desk desk;
    private final Shelf shelf;
    private final Hall hall;
    private final Storeroom storeroom;
    private final District district;

    AccessScene(Desk desk, Shelf shelf, Hall hall, Storeroom storeroom, District district) {
        this.desk = desk;
        this.shelf = shelf;
        this.hall = hall;
        this.storeroom = storeroom;
        this.district = district;
    }

    /** What stands for the names in {@code text}; what nobody names is not laid out. */
    Map<String, Object> names(String text, Scene.Here here, String reference, PortalHere portal) {
        var station = here.station;
        var officer = here.officer.account;
        var names = new HashMap<String, Object>(Map.ofEntries(
                entry("stationId", station.id),
                entry("officerId", here.officer.id),
                entry("communityId", here.community),
                entry("serviceCode", here.service),
                entry("windowId", here.window(Scene.TUESDAY_10)),
                entry("accountId", officer.accountId),
                entry("shiftId", first("shift")),
                entry("absenceId", first("absence")),
                entry("portalId", portal.id),
                entry("clientId", portal.clientId),
                entry("secretId", first("portal_secret")),
                entry("reference", reference),
                entry("categoryId", desk.of(station, officer).category()),
                entry("date", holiday())));
        if (OF_THE_SHELF.stream().anyMatch(text::contains)) {
            names.putAll(shelf.namesAt(station));
        }
        if (OF_THE_STOREROOM.stream().anyMatch(text::contains)) {
            names.putAll(storeroom.namesAt(station, officer));
        }
        var atTheHall = hall.of(station, station.dispatcher());
        if (text.contains("{seriesId}")) {
            names.put("seriesId", atTheHall.series());
        }
        if (text.contains("{attachmentId}")) {
            names.put("attachmentId", shelf.attached(station, reference));
        }
        if (text.contains("{contributionId}")) {
            names.put("contributionId", atTheHall.contribution(atTheHall.event("HELD", 40)));
        }
        if (text.contains("{photoId}")) {
            names.put("photoId", atTheHall.photo(reference));
        }
        return names;
    }

    private String holiday() {
        district.execute(
                "insert into holiday (date, working, name_zh) values ('2031-01-01', false, '元旦') on conflict do nothing");
        return "2031-01-01";
    }

    private Object first(String table) {
        return Objects.requireNonNull(district.value("select min(id) from " + table));
    }

    /** What is asked about, and the token of who ordered or suggested it. */
    record Subject(String reference, String token) {}

    Subject subject(String operationId, String path, boolean asResident, Scene.Here here) {
        if (path.startsWith("/events/{reference}")) {
            var hall = this.hall.of(here.station, here.station.dispatcher());
            var event = operationId.equals("checkIn")
                    ? hall.eventThisMorning(40)
                    : hall.event(HELD.contains(operationId) ? "HELD" : "PUBLISHED", 40);
            return new Subject(
                    event.reference(), asResident ? visitFor("", here).token() : "");
        }
        if (path.startsWith("/event-registrations/{reference}")) {
            var hall = this.hall.of(here.station, here.station.dispatcher());
            var registered = hall.registered(hall.event("PUBLISHED", 40), 2);
            if (operationId.equals("eraseRegistration")) {
                registered.move(registered.registrant(), "CANCELLED").then().statusCode(200);
            }
            return new Subject(registered.reference(), registered.token());
        }
        if (path.contains("suggestions/{reference}")) {
            var suggestion = suggestionFor(operationId, desk.of(here.station, here.officer.account));
            return new Subject(suggestion.reference(), suggestion.token());
        }
        if (path.contains("{reference}") || asResident) {
            var visit = visitFor(operationId, here);
            return new Subject(visit.reference(), visit.token());
        }
        return new Subject("", "");
    }

    /** A suggestion at the moment at which the operation makes sense. */
    private Suggested suggestionFor(String operation, Desk.Here here) {
        return switch (operation) {
            case "moveSuggestion", "triageSuggestion" -> here.received("建议中午也办证");
            case "proposeInvalidity" -> {
                var suggestion = here.received("建议中午也办证");
                suggestion.move(here.clerk, "SCREENING").then().statusCode(200);
                yield suggestion;
            }
            case "eraseSuggestion", "reportImplementation", "rateSuggestion" -> {
                var suggestion = here.adopted();
                here.evidence(suggestion);
                yield suggestion;
            }
            case "decideExtension" -> {
                var suggestion = here.inProgress();
                suggestion
                        .put(here.officer, "extension", Map.of("workingDays", 5, "reason", "需要协调"))
                        .then()
                        .statusCode(200);
                yield suggestion;
            }
            case "advanceRectification" -> {
                var suggestion = here.adopted();
                suggestion.rate(1).then().statusCode(200);
                yield suggestion;
            }
            case "getPublishedSuggestion" -> here.published();
            default -> here.inProgress();
        };
    }

    /** A visit at the moment at which the operation makes sense. */
    private static Visit visitFor(String operation, Scene.Here here) {
        return switch (operation) {
            case "rateAppointment", "eraseAppointment" -> here.completed(Scene.TUESDAY_8);
            case "undoMove" -> {
                var visit = here.assigned(Scene.TUESDAY_8);
                visit.move(here.officer.account, "EN_ROUTE").then().statusCode(200);
                yield visit;
            }
            case "assignOfficer", "listCandidates" -> here.booked(Scene.TUESDAY_8);
            default -> here.assigned(Scene.TUESDAY_8);
        };
    }
}
