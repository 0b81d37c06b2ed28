package org.aidbridge.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Sizes shared_buffers. */
final class SharedBuffers {

    private static final long LEAST_MB = 128;
    private static final long MOST_MB = 1_024;

    private SharedBuffers() {}

    /** An eighth of the memory of the machine or container. */
    static String sharedBuffers() {
        return sharedBuffers(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    static String sharedBuffers(long bytesOfMachine) {
        return Math.max(LEAST_MB, Math.min(MOST_MB, bytesOfMachine / 8 >> 20)) + "MB";
    }
}
