package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.doorstep.platform.CalendarText;
import org.doorstep.platform.Texts;

/** A visit as an iCalendar object (RFC 5545) without personal data: a calendar is often shared. */
@ApplicationScoped
class Calendar {

    byte[] of(Appointment visit, Texts texts) {
        var locale = texts.locale();
        var documents = visit.service.documents().stream()
                .map(document -> document.in(locale))
                .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
        var event = new VEvent(
                visit.startsAt,
                visit.endsAt,
                MessageFormat.format(
                        texts.get("calendar.summary"), visit.service.name().in(locale)));
        event.replace(new DtStamp(visit.updatedAt));
        event.add(new Uid(visit.reference + "@doorstep"));
        event.add(new Description(MessageFormat.format(
                texts.get("calendar.description"),
                visit.reference,
                visit.station.name().in(locale),
                visit.station.phone(),
                documents)));
        var calendar = new net.fortuna.ical4j.model.Calendar();
        calendar.add(new ProdId("-//Doorstep//Home visits//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(event);
        return CalendarText.of(calendar);
    }
}
