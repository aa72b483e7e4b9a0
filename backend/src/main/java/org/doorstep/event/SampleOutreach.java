package org.doorstep.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.SampleData;
import org.doorstep.station.Community;
import org.doorstep.station.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * What stations hand out, whom they visit, who answers for which communities and what was set out to be done, for the sample
 * district: 6 enterprises and 2 campuses with notes (SOURCE S9, S12, S13).
 */
@ApplicationScoped
class SampleOutreach {

    /** Before the events of the example, which may belong to an area and a plan. */
    private static final int AFTER_DISTRICT_AND_ACCOUNTS = 5500;

    private final SampleData sample;
    private final EntityManager database;
    private final SampleMaterials materials;
    private final Profiles profiles;
    private final Staffing staffing;
    private final StaffDirectory staff;
    private final Clock clock;

    SampleOutreach(
            SampleData sample,
            EntityManager database,
            SampleMaterials materials,
            Profiles profiles,
            Staffing staffing,
            StaffDirectory staff,
            Clock clock) {
        this.sample = sample;
        this.database = database;
        this.materials = materials;
        this.profiles = profiles;
        this.staffing = staffing;
        this.staff = staff;
        this.clock = clock;
    }

    /** What is in {@code sample/profiles.json}. */
    record Sample(
            ProfileKind kind,
            String name,
            @Nullable VisitTime visitTime,
            String businessScope,
            int employees,
            String labourRelations,
            String operatingSituation,
            String riskMeasures,
            List<String> notes) {}

    void load(@Observes @Priority(AFTER_DISTRICT_AND_ACCOUNTS) StartupEvent start) {
        sample.fill(Material.class, this::add);
    }

    private void add() {
        var stations = staffing.stationIds();
        materials.add(stations);
        stations.forEach(this::addArea);
        addPlan(null, "治安管理大队", EventKind.OPEN_DAY, EventKind.LECTURE);
        addPlan(stations.getFirst(), "社区警务队", EventKind.TALK, EventKind.ENTERPRISE_VISIT);
        addSeasons();
        var number = 0;
        for (var one : sample.read("profiles.json", Sample[].class)) {
            addProfile(one, stations.get(number % 2), ++number);
        }
    }

    private void addArea(long station) {
        var area = new Area();
        area.stationId = station;
        var communities =
                staffing.communities(station).stream().map(Community::id).toList();
        area.change(new AreaInput(station, "第一片区", staff.first(Role.SUPERVISOR), communities));
        database.persist(area);
    }

    private void addPlan(@Nullable Long station, String department, EventKind... kinds) {
        var plan = new ActivityPlan();
        plan.stationId = station;
        var from = LocalDate.now(clock).withDayOfYear(1);
        plan.change(new ActivityPlanInput(
                station,
                department,
                "按季度安排活动，提前一周公布。",
                from,
                from.plusYears(1).minusDays(1),
                Stream.of(kinds).map(kind -> new ActivityGoal(kind, 6)).toList()));
        database.persist(plan);
    }

    /** Of this year and the next, on days that are usual. */
    private void addSeasons() {
        for (var year = LocalDate.now(clock).getYear();
                year <= LocalDate.now(clock).getYear() + 1;
                year++) {
            database.persist(season(Season.Kind.TERM, year + " 年春季学期", year + "-03-01", year + "-07-10"));
            database.persist(season(Season.Kind.TERM, year + " 年秋季学期", year + "-09-01", year + "-12-31"));
        }
        database.persist(season(Season.Kind.SPRING_FESTIVAL, "2026 年春节", "2026-02-16", "2026-02-23"));
        database.persist(season(Season.Kind.SPRING_FESTIVAL, "2027 年春节", "2027-02-05", "2027-02-12"));
    }

    private void addProfile(Sample one, long station, int number) {
        var profile = profiles.add(
                new ProfileInput(
                        one.kind(),
                        station,
                        one.name(),
                        one.visitTime(),
                        true,
                        one.businessScope(),
                        one.employees(),
                        one.labourRelations(),
                        one.operatingSituation(),
                        one.riskMeasures()),
                new Liaison("示例联系人" + number, "1380000010" + number));
        database.flush();
        var day = LocalDate.now(clock).minusDays(20L * number);
        for (var note : one.notes()) {
            profiles.visited(profile, day, note, staff.first(Role.OFFICER));
            day = day.plusDays(10);
        }
    }

    private static Season season(Season.Kind kind, String name, String from, String until) {
        return new Season(kind, new LocalText(name, null), LocalDate.parse(from), LocalDate.parse(until));
    }
}
