package org.aidbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A Java of this machine. */
record Jdk(Path home, String version) {

    /** The options with which a start writes down what it has learnt, once it ends. */
    List<String> learning(Path file) {
        return List.of((knowsAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** The options with which a start begins with that. */
    List<String> knowing(Path file) {
        return List.of((knowsAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** What that is called. */
    String cache() {
        return knowsAot() ? "AOT cache" : "class-data archive";
    }

    private boolean knowsAot() {
        return Integer.parseInt(version.replaceAll("[.+].*", "")) >= 25;
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** The one that runs this, and of 17 and 25 one that is installed where Linux distributions do; oldest first. */
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
