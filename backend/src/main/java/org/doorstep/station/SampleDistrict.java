package org.doorstep.station;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.doorstep.identity.SampleAccounts;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.SampleData;
import org.jspecify.annotations.Nullable;

/**
 * An invented district to try everything in: 6 stations, their communities, 24 officers and their weeks. Besides working hours every
 * station has evenings and weekends, when people are at home (SOURCE S10).
 */
@ApplicationScoped
class SampleDistrict {

    private static final int OFFICERS_PER_STATION = 4;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final SampleData sample;
    private final SampleAccounts accounts;
    private final EntityManager database;
    private final Clock clock;

    SampleDistrict(SampleData sample, SampleAccounts accounts, EntityManager database, Clock clock) {
        this.sample = sample;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
    }

    /** A station with its communities, as in {@code sample/district.json}. */
    record Place(StationInput station, List<Neighbourhood> communities) {}

    record Neighbourhood(LocalText name, double latitude, double longitude, int travelMinutes) {}

    void load(@Observes StartupEvent start) {
        sample.fill(Station.class, this::addDistrict);
    }

    private void addDistrict() {
        var stationNumber = 0;
        for (var place : sample.read("district.json", Place[].class)) {
            stationNumber++;
            var station = new Station();
            station.change(place.station());
            database.persist(station);
            for (var neighbourhood : place.communities()) {
                addCommunity(station, neighbourhood);
            }
            for (var number = 1; number <= OFFICERS_PER_STATION; number++) {
                var account = stationNumber == 1 && number == 1 ? accounts.add(station.id()) : null;
                addWeek(addOfficer(station, stationNumber, number, account), number);
            }
        }
    }

    private void addCommunity(Station station, Neighbourhood neighbourhood) {
        var community = new Community();
        community.change(
                new CommunityInput(
                        station.id(),
                        neighbourhood.name(),
                        neighbourhood.latitude(),
                        neighbourhood.longitude(),
                        neighbourhood.travelMinutes(),
                        true),
                station);
        database.persist(community);
    }

    private Officer addOfficer(Station station, int stationNumber, int number, @Nullable Long account) {
        var officer = new Officer();
        var name = "示例民警" + inWords((stationNumber - 1) * OFFICERS_PER_STATION + number);
        var badge = "08%02d%02d".formatted(stationNumber, number);
        officer.change(new OfficerInput(station.id(), badge, name, account, true), station);
        database.persist(officer);
        if (number == OFFICERS_PER_STATION && stationNumber % 3 == 2) {
            addTraining(officer);
        }
        return officer;
    }

    /** Officers 1 and 2 share the evenings; 3 and 4 a day of the weekend each, for which they have one off in the week. */
    private void addWeek(Officer officer, int number) {
        var off = number == 3 ? DayOfWeek.MONDAY : number == 4 ? DayOfWeek.FRIDAY : null;
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            if (day != off) {
                addShift(officer, day, LocalTime.of(8, 0), LocalTime.of(12, 0));
                addShift(officer, day, LocalTime.of(14, 0), EVENING);
            }
        }
        switch (number) {
            case 1 -> addEvenings(officer, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
            case 2 -> addEvenings(officer, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
            default -> {
                var day = number == 3 ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY;
                addShift(officer, day, LocalTime.of(10, 0), LocalTime.of(12, 0));
                addShift(officer, day, LocalTime.of(14, 0), LocalTime.of(16, 0));
            }
        }
    }

    private void addEvenings(Officer officer, DayOfWeek... days) {
        for (var day : days) {
            addShift(officer, day, EVENING, LocalTime.of(20, 0));
        }
    }

    private void addShift(Officer officer, DayOfWeek day, LocalTime from, LocalTime until) {
        database.persist(
                new Shift(new ShiftInput(officer.id(), day, from, until, LocalDate.now(clock), null), officer));
    }

    private void addTraining(Officer officer) {
        var day = LocalDate.now(clock).plusDays(3);
        var from = day.atTime(8, 0).atZone(clock.getZone()).toInstant();
        var until = day.atTime(18, 0).atZone(clock.getZone()).toInstant();
        database.persist(new Absence(new AbsenceInput(officer.id(), from, until, Absence.Reason.TRAINING), officer));
    }

    /** 1 to 99 in Chinese. */
    private static String inWords(int number) {
        var digits = "零一二三四五六七八九";
        var tens = number / 10;
        var ones = number % 10;
        return (tens > 1 ? digits.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? digits.substring(ones, ones + 1) : "");
    }
}
