package org.doorstep.platform;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every table keeps to. */
@QuarkusTest
class DatabaseTest {

    private static final String ENUM = "Jackson knows the constants of the enum and no others";
    private static final String VALIDATED = "Bean Validation has the same bounds";
    private static final String OURS = "only the service writes it; a refusal is a bug of ours";
    private static final String CHECKED = "the service looks it up first, and nothing is ever deleted";

    /** Constraints that no request can run into, and why. A new one has to be placed here or in constraints.properties. */
    private static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            Map.entry("account_role_known", ENUM),
            Map.entry("portal_scopes_known", ENUM),
            Map.entry("shift_day_known", ENUM),
            Map.entry("absence_reason_known", ENUM),
            Map.entry("appointment_status_known", ENUM),
            Map.entry("appointment_step_kind_known", ENUM),
            Map.entry("appointment_step_actor_known", ENUM),
            Map.entry("station_on_the_globe", VALIDATED),
            Map.entry("community_on_the_globe", VALIDATED),
            Map.entry("community_travel_reasonable", VALIDATED),
            Map.entry("service_duration_reasonable", VALIDATED),
            Map.entry("appointment_rated_1_to_5", VALIDATED),
            Map.entry("portal_quota_reasonable", VALIDATED),
            Map.entry("session_token_once", "192 random bits"),
            Map.entry("session_family_once", "192 random bits"),
            Map.entry("known_device_pk", "a browser that is known stays known"),
            Map.entry("known_device_account_fk", OURS),
            Map.entry("second_factor_pk", OURS),
            Map.entry("second_factor_account_fk", OURS),
            Map.entry("recovery_code_pk", "80 random bits"),
            Map.entry("recovery_code_account_fk", OURS),
            Map.entry("account_subject_once", "two first calls of one person make one account"),
            Map.entry("account_opens_somehow", OURS),
            Map.entry("account_subject_of_an_issuer", OURS),
            Map.entry("visit_window_once", OURS),
            Map.entry("visit_window_of_its_visits", OURS),
            Map.entry("visit_window_ends_after_it_starts", OURS),
            Map.entry("visit_window_capacity_not_negative", OURS),
            Map.entry("visit_window_over_promise_not_negative", OURS),
            Map.entry("appointment_minutes_positive", OURS),
            Map.entry("appointment_planned_with_an_officer", OURS),
            Map.entry("appointment_officer_fits_status", OURS),
            Map.entry("audit_entry_actor_known", ENUM),
            Map.entry("data_key_purpose_known", OURS),
            Map.entry("data_key_pk", OURS),
            Map.entry("appointment_people_whole", OURS),
            Map.entry("appointment_people_while_active", OURS),
            Map.entry("appointment_outcome_when_completed", OURS),
            Map.entry("appointment_phone_slots", OURS),
            Map.entry("portal_secret_places", OURS),
            Map.entry("portal_secret_portal_fk", OURS),
            Map.entry("appointment_booked_by_its_portal", OURS),
            Map.entry("appointment_portal_reference_of_a_portal", OURS),
            Map.entry("session_account_fk", OURS),
            Map.entry("visit_window_station_fk", OURS),
            Map.entry("appointment_step_appointment_fk", OURS),
            Map.entry("appointment_step_account_fk", OURS),
            Map.entry("appointment_step_officer_fk", OURS),
            Map.entry("appointment_step_window_fk", OURS),
            Map.entry("appointment_booked_by_account_fk", OURS),
            Map.entry("appointment_service_fk", CHECKED),
            Map.entry("appointment_community_fk", CHECKED),
            Map.entry("appointment_window_fk", CHECKED),
            Map.entry("appointment_officer_fk", CHECKED),
            Map.entry("appointment_portal_fk", CHECKED),
            Map.entry("appointment_follow_up_of_fk", CHECKED),
            Map.entry("suggestion_attachment_kind_known", ENUM),
            Map.entry("suggestion_priority_known", ENUM),
            Map.entry("suggestion_publication_known", ENUM),
            Map.entry("suggestion_status_known", ENUM),
            Map.entry("suggestion_rated_1_to_5", VALIDATED),
            Map.entry("inspection_score_of_100", VALIDATED),
            Map.entry("suggestion_attachment_not_too_big", VALIDATED),
            Map.entry("suggestion_assignee_fk", CHECKED),
            Map.entry("suggestion_book_fk", CHECKED),
            Map.entry("suggestion_category_fk", CHECKED),
            Map.entry("suggestion_category_not_its_own_parent", CHECKED),
            Map.entry("suggestion_category_parent_fk", CHECKED),
            Map.entry("suggestion_duplicate_fk", CHECKED),
            Map.entry("suggestion_not_its_own_duplicate", CHECKED),
            Map.entry("suggestion_station_fk", CHECKED),
            Map.entry("suggestion_portal_fk", CHECKED),
            Map.entry("suggestion_from_a_whole_book_entry", CHECKED),
            Map.entry("suggestion_invalid_said_by_two", CHECKED),
            Map.entry("suggestion_verified_by_another", CHECKED),
            Map.entry("suggestion_closed_when_done", CHECKED),
            Map.entry("suggestion_extension_by_two", CHECKED),
            Map.entry("suggestion_reviewed_by_another", CHECKED),
            Map.entry("suggestion_published_by_two", CHECKED),
            Map.entry("suggestion_published_as_agreed", CHECKED),
            Map.entry("suggestion_duplicate_of_one", CHECKED),
            Map.entry("inspection_sighting_book_fk", CHECKED),
            Map.entry("inspection_released_with_a_result", CHECKED),
            Map.entry("suggestion_pk", OURS),
            Map.entry("suggestion_step_suggestion_fk", OURS),
            Map.entry("suggestion_attachment_suggestion_fk", OURS),
            Map.entry("inspection_inspector_fk", OURS),
            Map.entry("inspection_sighting_inspection_fk", OURS),
            Map.entry("inspection_sighting_pk", OURS),
            Map.entry("event_kind_known", ENUM),
            Map.entry("event_places_not_negative", OURS),
            Map.entry("event_closed_with_a_report", CHECKED),
            Map.entry("event_registration_status_known", ENUM),
            Map.entry("event_registration_party_size", VALIDATED),
            Map.entry("event_registration_event_fk", CHECKED),
            Map.entry("event_registration_people_whole", OURS),
            Map.entry("event_registration_offered_for_a_time", OURS),
            Map.entry("event_registration_waits_in_line", OURS),
            Map.entry("event_registration_came_at_a_time", OURS),
            Map.entry("event_registration_step_registration_fk", OURS),
            Map.entry("event_registration_fewer_came", CHECKED),
            Map.entry("event_check_in_somebody_came", VALIDATED),
            Map.entry("event_check_in_pk", OURS),
            Map.entry("event_check_in_registration_fk", OURS),
            Map.entry("event_contribution_event_fk", CHECKED),
            Map.entry("event_contribution_owner_fk", CHECKED),
            Map.entry("event_contribution_suggestion_fk", OURS),
            Map.entry("event_contribution_suggested_once", OURS),
            Map.entry("event_contribution_kind_known", ENUM),
            Map.entry("event_contribution_problem_has_an_owner", CHECKED),
            Map.entry("event_contribution_resolved_whole", OURS),
            Map.entry("event_photo_event_fk", CHECKED),
            Map.entry("event_photo_not_too_big", VALIDATED),
            Map.entry("suggestion_event_fk", CHECKED),
            Map.entry("event_status_known", ENUM),
            Map.entry("event_has_places", VALIDATED),
            Map.entry("event_registration_whole", OURS),
            Map.entry("event_approval_of_registrations", OURS),
            Map.entry("event_station_fk", CHECKED),
            Map.entry("event_organiser_fk", CHECKED),
            Map.entry("event_leader_fk", CHECKED),
            Map.entry("event_series_fk", OURS),
            Map.entry("event_series_station_fk", CHECKED),
            Map.entry("material_kind_known", ENUM),
            Map.entry("profile_kind_known", ENUM),
            Map.entry("profile_visit_time_known", ENUM),
            Map.entry("season_kind_known", ENUM),
            Map.entry("activity_goal_target_reasonable", VALIDATED),
            Map.entry("profile_visit_time_of_an_enterprise", CHECKED),
            Map.entry("material_movement_event_fk", CHECKED),
            Map.entry("material_stock_material_fk", CHECKED),
            Map.entry("area_leader_fk", CHECKED),
            Map.entry("area_community_community_fk", CHECKED),
            Map.entry("event_area_fk", CHECKED),
            Map.entry("event_activity_plan_fk", CHECKED),
            Map.entry("event_profile_fk", CHECKED),
            Map.entry("event_visits_who_is_visited", CHECKED),
            Map.entry("event_visits_are_not_announced", OURS),
            Map.entry("event_visits_take_no_registrations", CHECKED),
            Map.entry("material_stock_pk", OURS),
            Map.entry("material_movement_stock_fk", OURS),
            Map.entry("material_movement_account_fk", OURS),
            Map.entry("material_movement_in_its_direction", OURS),
            Map.entry("material_movement_leaves_no_debt", OURS),
            Map.entry("profile_pk", OURS),
            Map.entry("profile_change_profile_fk", OURS),
            Map.entry("profile_change_account_fk", OURS),
            Map.entry("profile_visit_profile_fk", OURS),
            Map.entry("profile_visit_account_fk", OURS),
            Map.entry("area_community_area_fk", OURS),
            Map.entry("area_community_pk", OURS),
            Map.entry("activity_goal_plan_fk", OURS),
            Map.entry("activity_goal_pk", CHECKED),
            Map.entry("used_challenge_pk", "a used solution is a validation problem"),
            Map.entry("quota_pk", "a further call is counted, not refused"),
            Map.entry("idempotency_key_pk", "a repeated key is answered, not refused"));

    @Inject
    EntityManager database;

    /** Of several columns the first is the number of a row and enough; what stands behind it must be of the key too. */
    @Test
    void everyForeignKeyHasAnIndexThatStartsWithItsColumns() {
        assertEquals(List.of(), names("""
                select conname from pg_constraint as fk
                where contype = 'f' and connamespace = 'public'\\:\\:regnamespace and not exists (
                    select from pg_index
                    where indrelid = fk.conrelid and indkey[0] = fk.conkey[1] and fk.conkey @> (
                        select array_agg(number) from unnest(indkey\\:\\:int2[]) with ordinality as part (number, place)
                        where place <= cardinality(fk.conkey)))"""));
    }

    @Test
    void everyConstraintAndIndexHasANameThatSomebodyGaveIt() throws IOException {
        var migrations = new StringBuilder();
        try (var sql = Files.list(Path.of("src/main/resources/db/migration"));
                var java = Files.list(Path.of("src/main/java/org/doorstep/appointment"))) {
            for (var file : Stream.concat(sql, java).toList()) {
                migrations.append(Files.readString(file)).append('\n');
            }
        }
        var given = migrations.toString();

        assertEquals(
                List.of(),
                names("""
                        select conname from pg_constraint
                        where connamespace = 'public'\\:\\:regnamespace and contype <> 'n'
                            and conrelid <> 'flyway_schema_history'\\:\\:regclass
                        union select indexname from pg_indexes
                        where schemaname = 'public' and tablename <> 'flyway_schema_history'""").stream()
                        .filter(name -> !given.matches("(?s).*\\b(constraint|index) " + name + "\\b.*"))
                        .toList());
    }

    @Test
    void everyConstraintThatARequestCanRunIntoIsMappedToAProblem() throws IOException {
        var refusals = new TreeSet<>(names("""
                select conname from pg_constraint
                where connamespace = 'public'\\:\\:regnamespace and contype in ('c', 'u', 'x', 'f')
                    and conrelid <> 'flyway_schema_history'\\:\\:regclass
                union select indexrelid\\:\\:regclass\\:\\:text from pg_index
                join pg_class on pg_class.oid = indrelid and relnamespace = 'public'\\:\\:regnamespace
                where indisunique and not indisprimary and indrelid <> 'flyway_schema_history'\\:\\:regclass
                union select conname from pg_constraint
                join pg_attribute on attrelid = conrelid and attnum = any (conkey) and attidentity = ''
                where connamespace = 'public'\\:\\:regnamespace and contype = 'p'
                    and conrelid <> 'flyway_schema_history'\\:\\:regclass"""));

        var accounted = new TreeSet<>(OUT_OF_REACH.keySet());
        accounted.addAll(mapped());
        assertEquals(String.join("\n", refusals), String.join("\n", accounted));
    }

    @Test
    void noConstraintIsBothMappedAndOutOfReach() throws IOException {
        var both = new TreeSet<>(OUT_OF_REACH.keySet());
        both.retainAll(mapped());

        assertEquals(List.of(), List.copyOf(both));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedIsOnTheDisk(String setting) {
        assertEquals(List.of("on"), names("select current_setting('" + setting + "')"));
    }

    private static Set<String> mapped() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(Path.of("src/main/resources/constraints.properties"))));
        return properties.stringPropertyNames().stream().collect(toSet());
    }

    @SuppressWarnings("unchecked") // native query
    private List<String> names(String sql) {
        return database.createNativeQuery(sql, String.class).getResultList();
    }
}
