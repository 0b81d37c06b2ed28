package org.aidbridge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The running server of a data directory, from {@code postmaster.pid}. That file survives a crash, after which its
 * process id may belong to another process.
 */
record Postmaster(long pid, Path dataDirectory, Instant startedAt, int port, boolean isReady) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    static Path file(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }

    /** @return null when none runs */
    static Postmaster of(Path dataDirectory) {
        try {
            List<String> lines = Files.readAllLines(file(dataDirectory));
            Postmaster told = new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    dataDirectory,
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > 7 && lines.get(7).strip().equals("ready"));
            return told.isAlive() ? told : null;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absentOrIncomplete) {
            return null;
        }
    }

    boolean isAlive() {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive() || isZombie()) {
            return false;
        }
        try {
            // Linux shows that a postmaster runs in its data directory, for own processes only.
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), dataDirectory);
        } catch (IOException | SecurityException notTold) {
            return process.info()
                    .startInstant()
                    .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .orElse(true);
        }
    }

    /** A zombie: in containers the first process often reaps none. */
    private boolean isZombie() {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return status.charAt(status.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException notLinux) {
            return false;
        }
    }
}
