package org.doorstep;

import static java.util.Map.entry;

import java.util.Map;

/** What {@link AccessTest} sends with an operation: something that would be taken from who may. */
final class AccessBodies {

    /** What each operation is asked with, beside what its path names. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("createSession", """
                    {"username": "nobody-here", "password": "not the password"}"""),
            entry("changePassword", """
                    {"currentPassword": "a password for tests", "newPassword": "lantern bicycle monsoon"}"""),
            entry("beginSecondFactor", """
                    {"currentPassword": "a password for tests"}"""),
            entry("confirmSecondFactor", """
                    {"code": "000000"}"""),
            entry("createAccount", """
                    {"username": "officer7", "displayName": "示例民警七", "role": "SUPERVISOR", "active": true,
                     "password": "a-long-password"}"""),
            entry("updateAccount", """
                    {"username": "officer7", "displayName": "示例民警七", "role": "SUPERVISOR", "active": true}"""),
            entry("createToken", "grant_type=client_credentials&client_id=nobody-here&client_secret=not-the-secret"),
            entry("registerPortal", """
                    {"clientId": "city-app", "name": "示例平台", "scopes": ["appointments:read"],
                     "requestsPerMinute": 60, "active": true}"""),
            entry("updatePortal", """
                    {"clientId": "{clientId}", "name": "示例平台", "scopes": ["appointments:read"],
                     "requestsPerMinute": 60, "active": true}"""),
            entry("createStation", """
                    {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
                     "latitude": 25.5, "longitude": 103.8, "active": true}"""),
            entry("createCommunity", """
                    {"stationId": {stationId}, "name": {"zh-CN": "翠和社区"}, "latitude": 25.5, "longitude": 103.8,
                     "travelMinutes": 15, "active": true}"""),
            entry("createOfficer", """
                    {"stationId": {stationId}, "badgeNumber": "080199", "name": "示例民警一", "active": true}"""),
            entry("createShift", """
                    {"officerId": {officerId}, "dayOfWeek": "MONDAY", "startTime": "13:00", "endTime": "17:00",
                     "validFrom": "2026-11-01"}"""),
            entry("createAbsence", """
                    {"officerId": {officerId}, "startsAt": "2026-12-26T08:00:00+08:00",
                     "endsAt": "2026-12-26T18:00:00+08:00", "reason": "SICK"}"""),
            entry("createService", """
                    {"code": "another", "name": {"zh-CN": "示例"}, "description": {"zh-CN": "示例"},
                     "eligibility": {"zh-CN": "任何人"}, "documents": [], "durationMinutes": 30, "active": true}"""),
            entry("updateService", """
                    {"code": "{serviceCode}", "name": {"zh-CN": "示例"}, "description": {"zh-CN": "示例"},
                     "eligibility": {"zh-CN": "任何人"}, "documents": [], "durationMinutes": 30, "active": true}"""),
            entry("bookAppointment", """
                    {"serviceCode": "{serviceCode}", "communityId": {communityId}, "address": "3 幢 2 单元 501",
                     "windowId": {windowId}, "resident": {"name": "示例居民", "phone": "13900000001"},
                     "consent": true}"""),
            entry("moveAppointment", """
                    {"to": "CANCELLED", "reason": "OTHER", "note": "示例"}"""),
            entry("rescheduleAppointment", """
                    {"windowId": {windowId}}"""),
            entry("assignOfficer", """
                    {"officerId": {officerId}}"""),
            entry("searchAppointments", """
                    {"phone": "13900000001"}"""),
            entry("searchRegistrations", """
                    {"phone": "13900000001"}"""),
            entry("revealPeople", """
                    {"reason": "CALL_RESIDENT"}"""),
            entry("rateAppointment", """
                    {"score": 5}"""),
            entry("createHoliday", """
                    {"date": "2030-01-01", "working": false, "name": {"zh-CN": "元旦"}}"""),
            entry("createSuggestionCategory", """
                    {"name": {"zh-CN": "其他"}, "active": true}"""),
            entry("submitSuggestion", """
                    {"text": "建议中午也办证"{channel}}"""),
            entry("moveSuggestion", """
                    {"to": "WITHDRAWN"}"""),
            entry("triageSuggestion", """
                    {"categoryId": {categoryId}, "priority": "NORMAL"}"""),
            entry("proposeInvalidity", """
                    {"reason": "OTHER", "explanation": "没有内容"}"""),
            entry("assignSuggestion", """
                    {"assigneeId": {accountId}}"""),
            entry("reportImplementation", """
                    {"report": "已安排午间值班"}"""),
            entry("requestExtension", """
                    {"workingDays": 5, "reason": "需要协调"}"""),
            entry("decideExtension", """
                    {"approved": true}"""),
            entry("publishSuggestion", """
                    {"publication": "IN_REVIEW", "text": "建议中午也办证"}"""),
            entry("rateSuggestion", """
                    {"score": 5}"""),
            entry("advanceRectification", """
                    {"state": "CALLED_BACK"}"""),
            entry("revealSuggestion", """
                    {"reason": "CALL_SUBMITTER"}"""),
            entry("findSimilarSuggestions", """
                    {"text": "建议中午也办证"}"""),
            entry("findPersonalData", """
                    {"text": "13800000001"}"""),
            entry("attachToSuggestion", """
                    %PDF-1.7
                    trailer << /Root 1 0 R >>
                    startxref
                    9
                    %%EOF"""),
            entry("createOpinionBook", """
                    {"stationId": {stationId}, "window": "户籍窗口", "number": "another", "openedOn": "2026-01-04"}"""),
            entry("updateOpinionBook", """
                    {"stationId": {stationId}, "window": "户籍窗口", "number": "{bookNumber}", "openedOn": "2026-01-04"}"""),
            entry("importOpinionBook", """
                    page,line,written_on,text
                    1,1,2026-11-02,窗口排队太久"""),
            entry("planInspection", """
                    {"stationId": {stationId}, "plannedFor": "2026-11-25"}"""),
            entry("recordInspection", """
                    {"inspectedOn": "2026-11-23", "findings": "意见簿摆放规范。", "score": 90, "pagesSighted": 12}"""),
            entry("createReplyTemplate", """
                    {"name": "{templateName}", "text": "感谢您的建议。"}"""),
            entry("planEvent", """
                    {"kind": "OPEN_DAY", "stationId": {stationId}, "title": {"zh-CN": "警营开放日"},
                     "place": {"zh-CN": "示例派出所"}, "language": "zh-CN", "startsAt": "2026-12-05T09:00:00+08:00",
                     "endsAt": "2026-12-05T11:30:00+08:00"}"""),
            entry("changeEvent", """
                    {"kind": "OPEN_DAY", "stationId": {stationId}, "title": {"zh-CN": "警营开放日"},
                     "place": {"zh-CN": "示例派出所"}, "language": "zh-CN", "startsAt": "2026-12-05T09:00:00+08:00",
                     "endsAt": "2026-12-05T11:30:00+08:00"}"""),
            entry("moveEvent", """
                    {"to": "CANCELLED", "reason": "场地维修"}"""),
            entry("registerForEvent", """
                    {"name": "示例居民", "phone": "13900000001", "partySize": 2, "consent": true}"""),
            entry("moveRegistration", """
                    {"to": "CANCELLED"}"""),
            entry("changeParty", """
                    {"partySize": 1}"""),
            entry("revealRegistrant", """
                    {"reason": "CALL_REGISTRANT"}"""),
            entry("checkIn", """
                    {"items": [{"nonce": "a-nonce-of-a-device", "walkIn": {"partySize": 1}}]}"""),
            entry("addContribution", """
                    {"kind": "OPINION", "text": "希望多办几次开放日"}"""),
            entry("changeContribution", """
                    {"kind": "OPINION", "text": "希望多办几次开放日"}"""),
            entry("resolveContribution", """
                    {"resolution": "已经安排"}"""),
            entry("writeEventReport", """
                    {"text": "群众参观了接处警流程。"}"""),
            entry("planEventSeries", """
                    {"rule": "FREQ=DAILY;COUNT=2", "first": {"kind": "OPEN_DAY", "stationId": {stationId},
                     "title": {"zh-CN": "警营开放日"}, "place": {"zh-CN": "示例派出所"}, "language": "zh-CN",
                     "startsAt": "2026-12-05T09:00:00+08:00", "endsAt": "2026-12-05T11:30:00+08:00"}}"""),
            entry("createMaterial", """
                    {"kind": "LEAFLET", "name": {"zh-CN": "另一种宣传单"}, "active": true}"""),
            entry("recordMaterialMovement", """
                    {"stationId": {stationId}, "materialId": {materialId}, "kind": "HANDED_OUT", "quantity": 1}"""),
            entry("createProfile", """
                    {"kind": "ENTERPRISE", "stationId": {stationId}, "name": "另一家公司", "visitTime": "WEEKEND", "active": true}"""),
            entry("updateProfile", """
                    {"kind": "ENTERPRISE", "stationId": {stationId}, "name": "示例公司", "visitTime": "WEEKEND", "active": true}"""),
            entry("setProfileContact", """
                    {"name": "示例联系人", "phone": "13900000001"}"""),
            entry("revealProfileContact", """
                    {"reason": "ARRANGE_VISIT"}"""),
            entry("recordProfileVisit", """
                    {"visitedOn": "2026-11-20", "note": "厂区外停车混乱"}"""),
            entry("createSeason", """
                    {"kind": "TERM", "name": {"zh-CN": "学期"}, "startsOn": "2031-03-01", "endsOn": "2031-07-01"}"""),
            entry("createArea", """
                    {"stationId": {stationId}, "name": "二片", "leaderId": {accountId}, "communityIds": [{communityId}]}"""),
            entry("updateArea", """
                    {"stationId": {stationId}, "name": "三片", "leaderId": {accountId}, "communityIds": [{communityId}]}"""),
            entry("createActivityPlan", """
                    {"stationId": {stationId}, "department": "另一个部门", "startsOn": "2026-10-01",
                     "endsOn": "2026-12-31", "goals": [{"kind": "LECTURE", "target": 6}]}"""),
            entry("updateActivityPlan", """
                    {"stationId": {stationId}, "department": "部门", "startsOn": "2026-10-01",
                     "endsOn": "2026-12-31", "goals": [{"kind": "LECTURE", "target": 6}]}"""));

    /** What is sent where it is no JSON. */
    private static final Map<String, String> TYPES = Map.of(
            "createToken", "application/x-www-form-urlencoded",
            "attachToSuggestion", "application/pdf",
            "addEventPhoto", "image/png",
            "importOpinionBook", "text/csv");

    private AccessBodies() {}

    /** What is put is what could be posted, where nothing else is said. */
    static String of(String operation) {
        return BODIES.getOrDefault(operation, BODIES.getOrDefault(operation.replace("update", "create"), ""));
    }

    /** The media type of what is sent. */
    static String typeOf(String operation) {
        return TYPES.getOrDefault(operation, "application/json");
    }
}
