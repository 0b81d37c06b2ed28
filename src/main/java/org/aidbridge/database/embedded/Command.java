package org.aidbridge.database.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {

    /** @param output of both streams */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last non-empty line, where programs put the reason. */
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
     * @param directory to run in; the output goes to a file there, because a server started by {@code pg_ctl} would keep
     *     a pipe open
     * @throws CannotStart when it cannot run or does not end in time
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
