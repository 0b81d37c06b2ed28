package org.aidbridge.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the programs of PostgreSQL, which refuse to be run by root. An ordinary user runs them as he is. Root runs them
 * in a user namespace of its own, where it is nobody in particular but still owns its files; where the kernel forbids
 * that (as most containers do), as the user {@code postgres} or {@code nobody}, to whom the cluster is then given.
 *
 * @param prefix what to put before the command
 * @param owner who must own the cluster, null when that is the user of this process
 */
record Account(List<String> prefix, UserPrincipal owner) {

    private static final Duration SOON = Duration.ofSeconds(20);

    static Account thatMayRun(Binaries binaries, Home home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Account(List.of(), null);
        }
        Account unmapped = new Account(List.of("unshare", "--user"), null);
        if (unmapped.works(binaries, home)) {
            return unmapped;
        }
        for (String name : List.of("postgres", "nobody")) {
            Account other = of(name, home);
            if (other != null && other.works(binaries, home)) {
                return other;
            }
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and neither a user namespace nor the users postgres and"
                        + " nobody can run it in " + home.directory()
                        + ". Start Aidbridge as an ordinary user, or set AIDBRIDGE_HOME"
                        + " to a directory whose parents everybody may enter, like /var/lib/aidbridge.");
    }

    private static Account of(String name, Home home) {
        try {
            UserPrincipal user = home.directory()
                    .getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(name);
            // The others may pass through, not look: what is in there stays readable by its owner only.
            Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString("rwx--x--x"));
            return new Account(
                    List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups"), user);
        } catch (IOException noSuchUser) {
            return null;
        }
    }

    private static String groupOf(String user) throws IOException {
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":"))
                    .filter(fields -> fields[0].equals(user))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no user " + user))[3];
        }
    }

    private boolean works(Binaries binaries, Home home) {
        try {
            return Command.run(command(binaries.program("postgres"), "--describe-config"), home.directory(), SOON)
                    .succeeded();
        } catch (CannotStart missingProgram) {
            return false;
        }
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Hands over a directory or file with all that is in it; nothing happens where it already has the right owner. */
    void own(Path tree) {
        try {
            UserPrincipal wanted = owner != null ? owner : Files.getOwner(tree.getParent());
            if (prefix.isEmpty() || Files.getOwner(tree).equals(wanted)) {
                return;
            }
            List<Path> all;
            try (Stream<Path> paths = Files.walk(tree)) {
                all = paths.toList();
            }
            // The top last: when this is interrupted, the next start does it again.
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.setOwner(all.get(i), wanted);
            }
        } catch (IOException e) {
            throw new CannotStart(tree + " cannot be given to the user of PostgreSQL: " + e.getMessage(), e);
        }
    }
}
