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

/** The heap of the application's JVM, asked of that itself: how much of it was used at most, garbage included. */
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

    /** From here on it counts, and from after the garbage that is there now. */
    void reset() throws IOException {
        ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryMXBean.class)
                .forEach(MemoryMXBean::gc);
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** MB that the pools of it used at most, together; not all of them at the same moment. */
    long peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
