package org.doorstep.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.station.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When to visit whom (SOURCE S10): enterprises after hours or at weekends, as suits them; campuses in the first ten working days of
 * a term; households in the evenings and at the weekends of the thirty days after Spring Festival. Nobody visits during the
 * festival, a campus twice in a term, or an enterprise again within thirty days. What it knows it is given, and the same is always answered with the same.
 */
record VisitPlanner(
        WorkingDays.Calendar calendar, List<Season> seasons, LocalDate from, LocalDate until, List<Planned> planned) {

    private static final int WORKING_DAYS_OF_TERM_START = 10;
    private static final int DAYS_AFTER_FESTIVAL = 30;
    private static final int DAYS_BETWEEN_VISITS = 30;

    private static final Hours EVENING = new Hours(LocalTime.of(18, 0), LocalTime.of(20, 0));
    private static final Hours MORNING = new Hours(LocalTime.of(10, 0), LocalTime.of(12, 0));
    private static final Hours AFTERNOON = new Hours(LocalTime.of(14, 0), LocalTime.of(16, 0));

    private record Hours(LocalTime from, LocalTime until) {}

    /** What suits who is visited. */
    enum Rule {
        AFTER_HOURS,
        WEEKEND,
        TERM_START,
        AFTER_FESTIVAL
    }

    /** A visit that is planned already. */
    record Planned(Instant from, Instant until) {}

    /**
     * Somebody to visit.
     *
     * @param visitedOn the day of the last visit, where there was one
     */
    record Wish(Rule rule, long id, String name, @Nullable LocalDate visitedOn) {}

    /** Who, and when; without a time when all that suit are taken. */
    record Suggestion(
            Rule rule,
            long id,
            String name,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {}

    /** In the order of the wishes each gets the first time that suits and is free: a station makes one visit at a time. */
    List<Suggestion> plan(List<Wish> wishes) {
        var taken = new HashSet<LocalDateTime>();
        return wishes.stream()
                .map(wish -> times(wish)
                        .filter(time -> isFree(time) && taken.add(time.from()))
                        .findFirst()
                        .map(time ->
                                new Suggestion(wish.rule(), wish.id(), wish.name(), at(time.from()), at(time.until())))
                        .orElseGet(() -> new Suggestion(wish.rule(), wish.id(), wish.name(), null, null)))
                .toList();
    }

    private boolean isFree(Time time) {
        return planned.stream()
                .noneMatch(one ->
                        one.from().isBefore(at(time.until())) && one.until().isAfter(at(time.from())));
    }

    private record Time(LocalDateTime from, LocalDateTime until) {}

    private Stream<Time> times(Wish wish) {
        var rule = wish.rule();
        return from.datesUntil(until.plusDays(1))
                .filter(day -> wish.visitedOn() == null || !isTooSoon(rule, day, wish.visitedOn()))
                .filter(day -> of(Season.Kind.SPRING_FESTIVAL).noneMatch(festival -> festival.includes(day)))
                .flatMap(day ->
                        hours(rule, day).map(hours -> new Time(day.atTime(hours.from()), day.atTime(hours.until()))));
    }

    private boolean isTooSoon(Rule rule, LocalDate day, LocalDate visitedOn) {
        return switch (rule) {
            case AFTER_HOURS, WEEKEND -> day.isBefore(visitedOn.plusDays(DAYS_BETWEEN_VISITS));
            case TERM_START ->
                of(Season.Kind.TERM).anyMatch(term -> term.includes(day) && !visitedOn.isBefore(term.startsOn));
            case AFTER_FESTIVAL -> false;
        };
    }

    private Stream<Hours> hours(Rule rule, LocalDate day) {
        return switch (rule) {
            case AFTER_HOURS -> calendar.isWorking(day) ? Stream.of(EVENING) : Stream.of();
            case WEEKEND -> isWeekend(day) ? Stream.of(MORNING, AFTERNOON) : Stream.of();
            case TERM_START -> isStartOfTerm(day) ? Stream.of(AFTERNOON) : Stream.of();
            case AFTER_FESTIVAL ->
                isAfterFestival(day)
                        ? Stream.concat(hours(Rule.AFTER_HOURS, day), hours(Rule.WEEKEND, day))
                        : Stream.of();
        };
    }

    /** A Saturday or Sunday that is not worked to make up for a holiday. */
    private boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 && !calendar.isWorking(day);
    }

    private boolean isStartOfTerm(LocalDate day) {
        return of(Season.Kind.TERM)
                .anyMatch(term -> term.startsOn
                        .datesUntil(term.endsOn.plusDays(1))
                        .filter(calendar::isWorking)
                        .limit(WORKING_DAYS_OF_TERM_START)
                        .anyMatch(day::equals));
    }

    private boolean isAfterFestival(LocalDate day) {
        return of(Season.Kind.SPRING_FESTIVAL)
                .anyMatch(festival ->
                        day.isAfter(festival.endsOn) && !day.isAfter(festival.endsOn.plusDays(DAYS_AFTER_FESTIVAL)));
    }

    private Stream<Season> of(Season.Kind kind) {
        return seasons.stream().filter(season -> season.kind == kind);
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }
}
