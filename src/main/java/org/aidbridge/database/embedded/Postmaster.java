package org.aidbridge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The running server of a data directory, as its {@code postmaster.pid} tells. That file outlives a crash, and then its
 * process number may since have gone to a stranger, who must neither be mistaken for the server nor be shot.
 */
record Postmaster(long pid, Path dataDirectory, Instant startedAt, int port, boolean isReady) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    static Path file(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }

    /** @return null when none is running there */
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
            // A postmaster lives in its data directory. Only Linux tells, and only about one's own processes.
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), dataDirectory);
        } catch (IOException | SecurityException notTold) {
            return process.info()
                    .startInstant()
                    .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .orElse(true);
        }
    }

    /** Dead, but not yet buried: in a container the first process often buries nobody. */
    private boolean isZombie() {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return status.charAt(status.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException notLinux) {
            return false;
        }
    }
}
