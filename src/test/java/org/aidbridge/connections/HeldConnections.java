package org.aidbridge.connections;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.postgresql.PGConnection;

/**
 * Watches the pool in every test that boots the application. A thread that takes a second connection while it holds
 * one, or that answers a request while it holds one, gets an exception, so that its test fails.
 */
@Singleton
@Unremovable
public class HeldConnections implements AgroalPoolInterceptor {

    /** The holder of each connection, with the stack of its acquisition. */
    private final Map<PGConnection, Held> held = new ConcurrentHashMap<>();

    private final List<String> violations = new CopyOnWriteArrayList<>();

    private record Held(Thread by, Throwable taken) {}

    @Override
    public void onConnectionAcquire(Connection connection) {
        Held first = heldHere();
        if (first != null) {
            throw refused("A thread takes a second connection while it holds one", first);
        }
        held.put(unwrapped(connection), new Held(Thread.currentThread(), new Throwable("taken here")));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        held.remove(unwrapped(connection));
    }

    @ServerResponseFilter
    void answering(ContainerResponseContext response) {
        requireNoneHeld();
        if (response.getEntity() instanceof StreamingOutput written) {
            response.setEntity((StreamingOutput) out -> written.write(new Watched(out)));
        }
    }

    private void requireNoneHeld() {
        Held first = heldHere();
        if (first != null) {
            throw refused("A request is answered while it holds a connection", first);
        }
    }

    /** Writing to a client, which may be slow. */
    private final class Watched extends FilterOutputStream {
        private Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            requireNoneHeld();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            requireNoneHeld();
            out.write(bytes, from, length);
        }
    }

    /** The number of connections in use. */
    public int count() {
        return held.size();
    }

    /** Violations so far, each with its stacks. */
    public List<String> violations() {
        return violations;
    }

    private Held heldHere() {
        return held.values().stream()
                .filter(h -> h.by() == Thread.currentThread())
                .findFirst()
                .orElse(null);
    }

    private IllegalStateException refused(String why, Held first) {
        IllegalStateException refused = new IllegalStateException(why, first.taken());
        StringWriter stacks = new StringWriter();
        refused.printStackTrace(new PrintWriter(stacks));
        violations.add(stacks.toString());
        return refused;
    }

    private static PGConnection unwrapped(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
