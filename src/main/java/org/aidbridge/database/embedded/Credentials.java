package org.aidbridge.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Port and role passwords of the embedded server, generated once and stored in a private file.
 *
 * @param superuser of {@code postgres}, which only creates the other two
 * @param owner of {@code aidbridge}, which owns the tables and runs migrations
 * @param application of {@code aidbridge_app}, which the application uses
 */
record Credentials(int port, String superuser, String owner, String application) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "aidbridge";
    static final String APPLICATION = "aidbridge_app";

    private static final String REMARK =
            "# Made by Aidbridge at its first start. Anyone who can read this file can read and write all data.\n";

    static Credentials generate(int port) {
        return new Credentials(port, password(), password(), password());
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static Credentials read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Credentials(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("password." + SUPERUSER),
                kept.getProperty("password." + OWNER),
                kept.getProperty("password." + APPLICATION));
    }

    void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("port", String.valueOf(port));
        kept.setProperty("password." + SUPERUSER, superuser);
        kept.setProperty("password." + OWNER, owner);
        kept.setProperty("password." + APPLICATION, application);
        PrivateFiles.write(
                file,
                kept.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining("", REMARK, "")));
    }

    Credentials at(int otherPort) {
        return new Credentials(otherPort, superuser, owner, application);
    }
}
