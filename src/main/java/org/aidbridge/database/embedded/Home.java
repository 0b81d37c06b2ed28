package org.aidbridge.database.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * The directory of an installation, used by one Aidbridge at a time. The kernel releases the lock with the process, so
 * locks never go stale.
 */
final class Home implements AutoCloseable {

    private final Path directory;
    private final RandomAccessFile lockFile;

    private Home(Path directory, RandomAccessFile lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** @throws CannotStart when it is not writable or in use */
    static Home occupy(Path wanted) {
        Path directory = wanted.toAbsolutePath().normalize();
        if (directory.toString().matches(".*[\"$`\\\\\\v].*")) {
            throw new CannotStart(
                    directory + " has a name that PostgreSQL cannot cope with: no quotation mark, dollar sign,"
                            + " backquote, backslash or line break may be in it. Set AIDBRIDGE_HOME to another directory.");
        }
        try {
            PrivateFiles.directory(directory);
            RandomAccessFile lockFile =
                    new RandomAccessFile(directory.resolve("lock").toFile(), "rw");
            if (!locked(lockFile)) {
                String holder = lockFile.readLine();
                lockFile.close();
                throw new CannotStart(directory + " is in use by another Aidbridge (process " + holder
                        + "). Stop that one, or set AIDBRIDGE_HOME to another directory.");
            }
            lockFile.setLength(0);
            lockFile.writeBytes(ProcessHandle.current().pid() + "\n");
            return new Home(directory.toRealPath(), lockFile);
        } catch (IOException e) {
            throw new CannotStart(
                    directory + " cannot be written by user " + System.getProperty("user.name") + " (" + e
                            + "). Make it writable, or set AIDBRIDGE_HOME to another directory.",
                    e);
        }
    }

    private static boolean locked(RandomAccessFile lockFile) throws IOException {
        try {
            FileLock lock = lockFile.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    Path directory() {
        return directory;
    }

    /** The data directory of PostgreSQL. */
    Path cluster() {
        return directory.resolve("pg");
    }

    Path binaries() {
        return directory.resolve("bin");
    }

    Path credentials() {
        return directory.resolve("server.properties");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The kernel releases the lock with the process at the latest.
        }
    }
}
