package org.aidbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An installed JDK. */
record Jdk(Path home, String version) {

    /** Options for a start that writes the class cache when it ends. */
    List<String> learning(Path file) {
        return List.of((knowsAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** Options for a start that uses the class cache. */
    List<String> knowing(Path file) {
        return List.of((knowsAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** The name of that cache. */
    String cache() {
        return knowsAot() ? "AOT cache" : "class-data archive";
    }

    private boolean knowsAot() {
        return Integer.parseInt(version.replaceAll("[.+].*", "")) >= 25;
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** The JDK of this process, and of 17 and 25 one where Linux distributions install it; oldest first. */
    static List<Jdk> installed() throws IOException {
        TreeMap<String, Jdk> found = new TreeMap<>();
        List<Path> homes = new ArrayList<>();
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> all = Files.list(usual)) {
                all.sorted().forEach(homes::add);
            }
        }
        homes.add(Path.of(System.getProperty("java.home")));
        for (Path home : homes) {
            String version = version(home);
            if (version != null
                    && (version.startsWith("17.")
                            || version.startsWith("25")
                            || version.equals(System.getProperty("java.version")))) {
                found.put(version.replaceAll("[.+].*", ""), new Jdk(home, version));
            }
        }
        return List.copyOf(found.values());
    }

    private static String version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.exists(release) || !Files.exists(home.resolve("bin/java"))) {
            return null;
        }
        Properties told = new Properties();
        try (var in = Files.newInputStream(release)) {
            told.load(in);
        }
        return told.getProperty("JAVA_VERSION", "").replace("\"", "");
    }
}
