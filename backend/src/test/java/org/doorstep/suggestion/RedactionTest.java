package org.doorstep.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up; their check digits are right where they are said to be. */
class RedactionTest {

    @ParameterizedTest
    @CsvSource({
        "请打13800000001找我, PHONE, 13800000001",
        "请打 138-0000-0001。, PHONE, 138-0000-0001",
        "电话+86 13800000001, PHONE, +86 13800000001",
        "电话：１３８００００ ０００１, PHONE, １３８００００ ０００１",
        "座机0874-3120001转8, PHONE, 0874-3120001",
        "(010)62345678, PHONE, 010)62345678",
        "身份证11010519491231002X号, IDENTITY_CARD, 11010519491231002X",
        "身份证11010519491231002x号, IDENTITY_CARD, 11010519491231002x",
        "证号110105 19491231 002X, IDENTITY_CARD, 110105 19491231 002X",
        "卡号6222021234567890128, BANK_CARD, 6222021234567890128",
        "卡号 4111 1111 1111 1111, BANK_CARD, 4111 1111 1111 1111",
        "云D12345乱停, PLATE, 云D12345",
        "云D·1234警, PLATE, 云D·1234警",
        "新能源云DD12345, PLATE, 云DD12345",
    })
    void findsWhatTellsWhoSomebodyIs(String text, Redaction.Kind kind, String number) {
        var found = Redaction.find(text);

        assertEquals(1, found.size(), text);
        assertEquals(kind, found.getFirst().kind());
        assertEquals(
                number, text.substring(found.getFirst().from(), found.getFirst().to()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证110105194912310021", // wrong check digit
                "卡号6222021234567890120", // wrong check digit
                "编号 12800000001", // no mobile begins like this
                "订单 20261124000012345678901234", // longer than any of them
                "2026年11月24日 9:00-11:00",
                "请到 3 幢 2 单元 501",
                "云南省曲靖市", // a plate has a letter after the province
                "",
            })
    void leavesOtherNumbersAlone(String text) {
        assertEquals(List.of(), Redaction.find(text));
    }

    @Test
    void masksWithoutMovingAnything() {
        assertEquals("我的电话是███████████，谢谢", Redaction.mask("我的电话是13800000001，谢谢"));
    }
}
