package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Runs programs that refuse to run as root: as user {@code postgres} of Debian's packages, in directories of its own,
 * or as the current user if that is not root.
 */
final class Unprivileged {

    private Unprivileged() {}

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A new private directory. */
    static Path directory(String prefix) throws IOException {
        Path directory = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        own(directory);
        return directory;
    }

    static void own(Path path) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(command);
        return all;
    }

    /** Returns once it has succeeded. */
    static void run(List<String> command) throws Exception {
        Path said = Files.createTempFile("aidbridge-", ".out");
        try {
            // To a file: a started server keeps the pipe open.
            Process process = new ProcessBuilder(command(command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor())
                    .as("%s: %s", command, Files.readString(said, StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            Files.delete(said);
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Below the ephemeral ports: it may be a while until the server binds it. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
            }
        }
    }
}
