package org.doorstep.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that makes and rotates the keys of stored data. */
class DataKeysTest {

    @TempDir
    Path folder;

    private Path keyset(String... steps) throws IOException {
        var file = folder.resolve("keyset.json");
        for (var step : steps) {
            KeysetCommand.run("keyset", step, file.toString());
        }
        return file;
    }

    private static DataKeys read(Path file) {
        return DataKeys.parse(DataKeys.contents(file));
    }

    @Test
    void onlyTheOwnerReadsANewKeyset() throws IOException {
        var file = keyset("generate");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aKeysetThatIsThereIsNotOverwritten() throws IOException {
        var file = keyset("generate");
        var before = Files.readString(file);

        assertThrows(CannotStart.class, () -> keyset("generate"));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void anAddedKeyDoesNotWriteYet() throws IOException {
        var before = read(keyset("generate"));

        var after = read(keyset("add"));

        assertEquals(2, after.sealing().size());
        assertEquals(2, after.index().size());
        assertEquals(
                before.sealing().getPrimary().getId(),
                after.sealing().getPrimary().getId());
    }

    @Test
    void thePromotedKeyWritesAndTheOldOneStillReads() throws IOException {
        var before = read(keyset("generate", "add"));

        var after = read(keyset("promote"));

        assertEquals(2, after.sealing().size());
        assertNotEquals(
                before.sealing().getPrimary().getId(),
                after.sealing().getPrimary().getId());
        assertNotEquals(
                before.index().getPrimary().getId(), after.index().getPrimary().getId());
    }

    @Test
    void pruningLeavesTheKeyThatWrites() throws IOException {
        var before = read(keyset("generate", "add", "promote"));

        var after = read(keyset("prune"));

        assertEquals(1, after.sealing().size());
        assertEquals(
                before.sealing().getPrimary().getId(),
                after.sealing().getPrimary().getId());
        assertEquals(1, after.index().size());
    }

    @Test
    void aKeysetIsReadInBase64Too() {
        var keys = DataKeys.generate();

        var read = DataKeys.parse(Base64.getEncoder().encodeToString(keys.text().getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                keys.sealing().getPrimary().getId(), read.sealing().getPrimary().getId());
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutRepeatingIt() {
        var refusal = assertThrows(CannotStart.class, () -> DataKeys.parse("{\"sealing\":\"a secret by mistake\"}"));

        assertFalse(String.valueOf(refusal.getMessage()).contains("mistake"));
    }
}
