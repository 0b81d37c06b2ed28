package org.aidbridge.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The peak heap of the application's JVM, garbage included, as reported by it. */
final class Heap implements AutoCloseable {

    private final JMXConnector connector;
    private final List<MemoryPoolMXBean> pools;

    private Heap(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.pools =
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
                        .stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
    }

    static Heap of(App app) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(Long.toString(app.pid()));
        try {
            return new Heap(JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent())));
        } finally {
            jvm.detach();
        }
    }

    /** Starts counting after a collection. */
    void reset() throws IOException {
        ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryMXBean.class)
                .forEach(MemoryMXBean::gc);
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** MB: the sum of the peaks of its pools, which may be at different times. */
    long peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
