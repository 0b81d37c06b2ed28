package org.aidbridge.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much of a machine's memory its database may take for the pages that it has read. */
final class Memory {

    private static final long LEAST_MB = 128;
    private static final long MOST_MB = 1_024;

    private Memory() {}

    /** An eighth of this machine's, or of the container's that this runs in, as a setting of PostgreSQL. */
    static String sharedBuffers() {
        return sharedBuffers(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    static String sharedBuffers(long bytesOfMachine) {
        return Math.max(LEAST_MB, Math.min(MOST_MB, bytesOfMachine / 8 >> 20)) + "MB";
    }
}
