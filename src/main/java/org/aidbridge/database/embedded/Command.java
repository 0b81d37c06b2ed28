package org.aidbridge.database.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program, to its end. */
final class Command {

    /** @param output what it printed, both streams together */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last line that says something, which is where programs put the reason. */
        String reason() {
            return output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElse("exit code " + exitCode);
        }
    }

    private Command() {}

    /**
     * @param directory where it runs and, for as long as it runs, leaves its output: in a file rather than a pipe, because a
     *     server that {@code pg_ctl} starts inherits it and would keep a pipe open for ever
     * @throws CannotStart when it cannot be run at all, or does not end in time
     */
    static Outcome run(List<String> command, Path directory, Duration limit) {
        String name = Path.of(command.get(0)).getFileName().toString();
        try {
            Path output = Files.createTempFile(directory, "output-", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                Process process = builder.start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new CannotStart(name + " did not end within " + limit.toSeconds() + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(output, Charset.defaultCharset()));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new CannotStart(name + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(name + " was interrupted", e);
        }
    }
}
