package org.doorstep.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of rooms: who may use whom. A new room is entered here first. */
class RoomsTest {

    private static final String HOUSE = "org.doorstep";

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("identity", List.of("platform")),
            Map.entry("station", List.of("identity", "platform")),
            Map.entry("appointment", List.of("station", "identity", "platform")),
            Map.entry("dispatch", List.of("appointment", "station", "identity", "platform")),
            Map.entry("suggestion", List.of("station", "identity", "platform")),
            Map.entry("event", List.of("suggestion", "station", "identity", "platform")),
            Map.entry("survey", List.of("station", "identity", "platform")),
            Map.entry("bulletin", List.of("station", "identity", "platform")),
            Map.entry("assistance", List.of("station", "identity", "platform")),
            Map.entry("patrol", List.of("station", "identity", "platform")),
            Map.entry("notification", List.of("identity", "platform")),
            Map.entry("statistics", List.of("identity", "platform")));

    /** The news of other rooms, which {@code notification} listens for; it uses nothing else of them. */
    private static final String EVENTS_OF_OTHER_ROOMS = ".*(Moved|Changed|Booked|Published|Offered)";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsItMay(String room) {
        var neighbours = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room)
                        && !MAY_USE.getOrDefault(room, List.of()).contains(other))
                .map(other -> HOUSE + "." + other + "..")
                .toArray(String[]::new);
        var forbidden = resideInAnyPackage(neighbours);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room + "..")
                .should()
                .dependOnClassesThat(
                        room.equals("notification")
                                ? forbidden.and(not(nameMatching(EVENTS_OF_OTHER_ROOMS)))
                                : forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassIsInARoomOfTheTable() {
        var places =
                new TreeSet<>(CLASSES.stream().map(JavaClass::getPackageName).collect(toSet()));
        places.removeAll(
                MAY_USE.keySet().stream().map(room -> HOUSE + "." + room).collect(toSet()));

        assertEquals(Set.of(), places);
    }

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "common", "dto", "impl"})
    void noRoomIsALumberRoom(String name) {
        noClasses().should().resideInAPackage(".." + name + "..").check(CLASSES);
    }

    @Test
    void everyRoomSaysWhatCanBeNull() throws ClassNotFoundException {
        for (var place : CLASSES.stream().map(JavaClass::getPackageName).collect(toSet())) {
            assertEquals(
                    true,
                    Class.forName(place + ".package-info").isAnnotationPresent(NullMarked.class),
                    place + " is not @NullMarked");
        }
    }

    @Test
    void timeComesFromTheOneClock() {
        for (var time : List.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(CLASSES);
            noClasses().should().callMethod(time, "now", ZoneId.class).check(CLASSES);
        }
        noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DistrictTime.class.getName())
                .should()
                .callMethod(Clock.class, "system", ZoneId.class)
                .check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().should().callConstructor(Date.class).check(CLASSES);
    }

    @Test
    void repositoriesStayInTheirRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void onlyPlatformStartsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".platform")
                .should()
                .dependOnClassesThat(resideInAPackage("io.zonky.."))
                .check(CLASSES);
    }
}
