package org.aidbridge.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once from the class path. */
final class Binaries {

    /** As in the pom; a test compares it with the program. */
    static final String VERSION = "17.6";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final Path root;

    private Binaries(Path root) {
        this.root = root;
    }

    /** @throws CannotStart on an unsupported platform */
    static void check() {
        if (Binaries.class.getResource(archive()) == null) {
            throw new CannotStart("Aidbridge brings no PostgreSQL for " + platform()
                    + ". Set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to a server of yours.");
        }
    }

    /** Finds or unpacks them; a rename at the end makes them complete or absent. */
    static Binaries in(Path directory) {
        Path root = directory.resolve("postgresql-" + VERSION + "-" + platform());
        if (!Files.isDirectory(root)) {
            Path incomplete = directory.resolve(root.getFileName() + ".new");
            try {
                delete(incomplete);
                unpack(Binaries.class.getResourceAsStream(archive()), incomplete);
                Files.move(incomplete, root, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new CannotStart("PostgreSQL cannot be unpacked into " + directory + ": " + e.getMessage(), e);
            }
        }
        return new Binaries(root);
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        return (system.startsWith("mac") ? "darwin" : system.replace(' ', '_')) + "-" + processor;
    }

    private static String archive() {
        return "/postgres-" + platform() + ".txz";
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                if (entry.isDirectory()) {
                    directory(path);
                    continue;
                }
                directory(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Readable by everyone regardless of the umask: the server may run as another user. */
    private static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            directory(path.getParent());
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
