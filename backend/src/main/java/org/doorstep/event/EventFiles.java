package org.doorstep.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.doorstep.platform.CalendarText;
import org.doorstep.platform.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events in the forms that other programs read: iCalendar (RFC 5545) and JSON-LD (schema.org/Event). Only what the public may know. */
@ApplicationScoped
class EventFiles {

    static final String LINKED_DATA = "application/ld+json";

    private static final String SCHEMA = "https://schema.org/";

    private final ObjectMapper json;
    private final String origin;
    private final ZoneId zone;

    EventFiles(ObjectMapper json, @ConfigProperty(name = "doorstep.public-url") String origin, Clock clock) {
        this.json = json;
        this.origin = origin;
        this.zone = clock.getZone();
    }

    /** A calendar of these; a reader asks again after an hour. */
    byte[] calendar(List<Event> events, Texts texts) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Doorstep//Events//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", texts.get("feed.events")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        events.forEach(event -> calendar.add(entry(event, texts.locale())));
        return CalendarText.of(calendar);
    }

    private VEvent entry(Event event, Locale locale) {
        var entry = new VEvent(event.startsAt, event.endsAt, event.title.in(locale));
        entry.replace(new DtStamp(event.updatedAt));
        entry.add(new Uid(event.reference + "@doorstep"));
        entry.add(new Sequence(event.version));
        entry.add(
                switch (event.status) {
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
                    case DRAFT, PUBLISHED, REGISTRATION_CLOSED, HELD, CLOSED -> ImmutableStatus.VEVENT_CONFIRMED;
                });
        entry.add(new Location(event.place.in(locale)));
        if (event.description != null) {
            entry.add(new Description(event.description.in(locale)));
        }
        entry.add(new Url(URI.create(page(event))));
        return entry;
    }

    /** For the page of an event; what is absent is left out. */
    byte[] linkedData(Event event, Locale locale) {
        var members = new LinkedHashMap<String, Object>();
        members.put("@context", SCHEMA.substring(0, SCHEMA.length() - 1));
        members.put("@type", "Event");
        members.put("@id", page(event));
        members.put("url", page(event));
        members.put("name", event.title.in(locale));
        if (event.description != null) {
            members.put("description", event.description.in(locale));
        }
        members.put("startDate", time(event.startsAt));
        members.put("endDate", time(event.endsAt));
        members.put("inLanguage", event.language);
        members.put("isAccessibleForFree", true);
        if (event.capacity != null) {
            members.put("maximumAttendeeCapacity", event.capacity);
        }
        members.put("eventStatus", SCHEMA + status(event.status));
        var online = event.kind == EventKind.ONLINE_TALK;
        members.put("eventAttendanceMode", SCHEMA + (online ? "Online" : "Offline") + "EventAttendanceMode");
        members.put(
                "location",
                online
                        ? Map.of("@type", "VirtualLocation", "url", page(event))
                        : Map.of("@type", "Place", "name", event.place.in(locale), "address", event.place.in(locale)));
        members.put(
                "organizer",
                Map.of(
                        "@type",
                        "PoliceStation",
                        "name",
                        event.station.name().in(locale),
                        "telephone",
                        event.station.phone()));
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            case DRAFT, PUBLISHED, REGISTRATION_CLOSED, HELD, CLOSED -> "EventScheduled";
        };
    }

    private String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private String page(Event event) {
        return origin + "/events/" + event.reference;
    }
}
