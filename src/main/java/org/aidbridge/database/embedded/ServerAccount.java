package org.aidbridge.database.embedded;

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
 * The system account that runs PostgreSQL, which refuses root. An ordinary user runs it directly. Root runs it in a user
 * namespace, where it still owns its files, or where the kernel forbids that (as in most containers) as {@code postgres}
 * or {@code nobody}, who then owns the cluster.
 *
 * @param prefix of each command
 * @param owner of the cluster, null when it need not change
 */
record ServerAccount(List<String> prefix, UserPrincipal owner) {

    private static final Duration SOON = Duration.ofSeconds(20);

    static ServerAccount thatMayRun(Binaries binaries, Home home) {
        ServerAccount ourselves = new ServerAccount(List.of(), null);
        if (!ourselves.works(binaries, home)) {
            throw new CannotStart("The PostgreSQL that Aidbridge brings does not run on this machine. Set"
                    + " QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to a server of yours.");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return ourselves;
        }
        try {
            ServerAccount unmapped = new ServerAccount(List.of("unshare", "--user"), user("root", home));
            if (unmapped.works(binaries, home)) {
                return unmapped;
            }
            // Others may traverse, not list; files inside stay private.
            Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString("rwx--x--x"));
            for (String name : List.of("postgres", "nobody")) {
                String group = groupOf(name);
                if (group != null) {
                    ServerAccount other = new ServerAccount(
                            List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups"),
                            user(name, home));
                    if (other.works(binaries, home)) {
                        return other;
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotStart("No user could be found who may run PostgreSQL in " + home.directory() + ": " + e, e);
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and neither a user namespace nor the users postgres and"
                        + " nobody can run it in " + home.directory()
                        + ". Start Aidbridge as an ordinary user, or set AIDBRIDGE_HOME"
                        + " to a directory whose parents everybody may enter, like /var/lib/aidbridge.");
    }

    private static UserPrincipal user(String name, Home home) throws IOException {
        return home.directory().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    /** @return the numeric group of the user, null without such a user */
    private static String groupOf(String user) throws IOException {
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":"))
                    .filter(fields -> fields[0].equals(user))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse(null);
        }
    }

    private boolean works(Binaries binaries, Home home) {
        try {
            return Command.run(command(binaries.program("postgres"), "--version"), home.directory(), SOON)
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

    /** Changes the owner of a tree, unless it is right already. */
    void own(Path tree) {
        try {
            if (owner == null || Files.getOwner(tree).equals(owner)) {
                return;
            }
            List<Path> all;
            try (Stream<Path> paths = Files.walk(tree)) {
                all = paths.toList();
            }
            // The root last: an interrupted change is repeated by the next start.
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.setOwner(all.get(i), owner);
            }
        } catch (IOException e) {
            throw new CannotStart(tree + " cannot be given to the user of PostgreSQL: " + e.getMessage(), e);
        }
    }
}
