package org.doorstep.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.event.VisitPlanner.Planned;
import org.doorstep.event.VisitPlanner.Rule;
import org.doorstep.event.VisitPlanner.Wish;
import org.doorstep.platform.LocalText;
import org.doorstep.station.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand with the calendar of 2027. In this example the festival is from Friday 5 to Thursday 11 February, and Sunday 14
 * February is worked to make up for it; the term begins on Monday 1 March.
 */
class VisitPlannerTest {

    private static final WorkingDays.Calendar CALENDAR = new WorkingDays.Calendar(
            ZoneId.of("Asia/Shanghai"),
            Map.of(
                    LocalDate.parse("2027-02-05"), false,
                    LocalDate.parse("2027-02-08"), false,
                    LocalDate.parse("2027-02-09"), false,
                    LocalDate.parse("2027-02-10"), false,
                    LocalDate.parse("2027-02-11"), false,
                    LocalDate.parse("2027-02-14"), true));

    private static final List<Season> SEASONS = List.of(
            season(Season.Kind.SPRING_FESTIVAL, "2027-02-05", "2027-02-11"),
            season(Season.Kind.TERM, "2027-03-01", "2027-07-09"));

    @Test
    void enterprisesAfterHoursGetTheEveningsOfWorkingDays() {
        assertEquals(
                // Thursday; the festival; Friday; the Sunday that is worked; Monday
                List.of("2027-02-04T18:00", "2027-02-12T18:00", "2027-02-14T18:00", "2027-02-15T18:00"),
                starts("2027-02-04", "2027-02-28", Rule.AFTER_HOURS, 4));
    }

    @Test
    void enterprisesAtWeekendsGetSaturdaysAndSundaysThatAreFree() {
        assertEquals(
                // not 6 and 7 February, which are in the festival, nor the 14th, which is worked
                List.of(
                        "2027-01-31T10:00",
                        "2027-01-31T14:00",
                        "2027-02-13T10:00",
                        "2027-02-13T14:00",
                        "2027-02-20T10:00"),
                starts("2027-01-31", "2027-02-28", Rule.WEEKEND, 5));
    }

    @Test
    void campusesGetTheFirstTenWorkingDaysOfTheTerm() {
        assertEquals(
                List.of(
                        "2027-03-01T14:00",
                        "2027-03-02T14:00",
                        "2027-03-03T14:00",
                        "2027-03-04T14:00",
                        "2027-03-05T14:00",
                        "2027-03-08T14:00",
                        "2027-03-09T14:00",
                        "2027-03-10T14:00",
                        "2027-03-11T14:00",
                        "2027-03-12T14:00",
                        "none"),
                starts("2027-02-01", "2027-06-30", Rule.TERM_START, 11));
    }

    @Test
    void householdsFollowTheFestivalInTheirOrder() {
        assertEquals(
                // Friday evening, Saturday, the Sunday that is worked, Monday
                List.of(
                        "2027-02-12T18:00",
                        "2027-02-13T10:00",
                        "2027-02-13T14:00",
                        "2027-02-14T18:00",
                        "2027-02-15T18:00"),
                starts("2027-01-01", "2027-12-31", Rule.AFTER_FESTIVAL, 5));
    }

    @Test
    void householdsAreDoneThirtyDaysAfterTheFestival() {
        assertEquals(
                List.of("2027-03-13T10:00", "2027-03-13T14:00", "none"),
                starts("2027-03-13", "2027-04-30", Rule.AFTER_FESTIVAL, 3));
    }

    @Test
    void aTimeIsGivenOnce() {
        var planner = planner("2027-02-12", "2027-02-12");

        var plan = planner.plan(
                List.of(new Wish(Rule.AFTER_FESTIVAL, 1, "社区", null), new Wish(Rule.AFTER_HOURS, 2, "公司", null)));

        assertEquals(
                List.of("2027-02-12T18:00", "none"),
                plan.stream().map(VisitPlannerTest::start).toList());
    }

    @Test
    void aTimeThatAPlannedVisitTouchesIsTaken() {
        var planned = new Planned(
                Instant.parse("2027-02-20T01:00:00Z"), // 9:00, until 10:30
                Instant.parse("2027-02-20T02:30:00Z"));

        var plan = planner("2027-02-20", "2027-02-20", List.of(planned))
                .plan(List.of(new Wish(Rule.WEEKEND, 1, "公司", null)));

        assertEquals(
                List.of("2027-02-20T14:00"),
                plan.stream().map(VisitPlannerTest::start).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKEND, 2027-01-20, 2027-02-20T10:00", // thirty-one days before
        "WEEKEND, 2027-01-21, 2027-02-20T10:00",
        "WEEKEND, 2027-01-22, 2027-02-21T10:00",
        "AFTER_HOURS, 2027-01-22, 2027-02-22T18:00",
        "TERM_START, 2027-02-28, 2027-03-01T14:00",
        "TERM_START, 2027-03-01, none",
    })
    void whoWasVisitedLatelyIsLeftInPeace(Rule rule, LocalDate visitedOn, String next) {
        var plan = planner("2027-02-20", "2027-03-31").plan(List.of(new Wish(rule, 1, "单位", visitedOn)));

        assertEquals(List.of(next), plan.stream().map(VisitPlannerTest::start).toList());
    }

    private static List<String> starts(String from, String until, Rule rule, int wishes) {
        return planner(from, until)
                .plan(IntStream.range(0, wishes)
                        .mapToObj(i -> new Wish(rule, i, "示例", null))
                        .toList())
                .stream()
                .map(VisitPlannerTest::start)
                .toList();
    }

    private static VisitPlanner planner(String from, String until) {
        return planner(from, until, List.of());
    }

    private static VisitPlanner planner(String from, String until, List<Planned> planned) {
        return new VisitPlanner(CALENDAR, SEASONS, LocalDate.parse(from), LocalDate.parse(until), planned);
    }

    private static String start(VisitPlanner.Suggestion suggestion) {
        return suggestion.startsAt() == null
                ? "none"
                : suggestion
                        .startsAt()
                        .atZone(CALENDAR.zone())
                        .toLocalDateTime()
                        .toString();
    }

    private static Season season(Season.Kind kind, String from, String until) {
        return new Season(kind, new LocalText("示例", null), LocalDate.parse(from), LocalDate.parse(until));
    }
}
