package org.doorstep.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@code java -jar quarkus-run.jar keyset generate|add|promote|prune FILE}: makes the keys of stored data and rotates them.
 * docs/operations.md says what to do between the steps.
 */
final class KeysetCommand {

    private static final String USAGE =
            "usage: keyset generate FILE (new keys) | keyset add FILE (one more, which only reads) | "
                    + "keyset promote FILE (the youngest writes) | keyset prune FILE (removes those that only read)";

    private KeysetCommand() {}

    static void run(String... args) throws IOException {
        if (args.length != 3) {
            throw new CannotStart(USAGE);
        }
        var file = Path.of(args[2]);
        switch (args[1]) {
            case "generate" -> generate(file);
            case "add" -> write(file, DataKeys.parse(DataKeys.contents(file)).withOneMore());
            case "promote" ->
                write(file, DataKeys.parse(DataKeys.contents(file)).withTheYoungestWriting());
            case "prune" -> write(file, DataKeys.parse(DataKeys.contents(file)).withoutTheOld());
            default -> throw new CannotStart(USAGE);
        }
    }

    /** Nothing that is there is overwritten: what its keys sealed could never be read again. */
    static void generate(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already; new keys would not read what its keys have sealed.");
        }
        write(file, DataKeys.generate());
    }

    /** Whole or not at all, and for the owner's eyes only. */
    private static void write(Path file, DataKeys keys) throws IOException {
        var whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "keyset",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, keys.text());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
