package org.aidbridge.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in every way on request, to test the answers independently of the features. */
@Path("/api/probe")
@RolesAllowed(Roles.VIEWER)
class ProbeResource {

    static final AtomicInteger EXECUTED = new AtomicInteger();

    private final EntityManager database;

    ProbeResource(EntityManager database) {
        this.database = database;
    }

    record Line(@NotNull Quantity quantity, @Size(max = 5) String lot) {}

    record Probe(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull @Positive BigDecimal amount,
            String pair,
            Instant at,
            Stage stage,
            Boolean fail,
            @NotNull @NotEmpty List<@Valid Line> lines) {}

    record ProbeView(String name, BigDecimal amount, int executed) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response create(@QueryParam("dry") @Max(1) Integer dry, @NotNull @Valid Probe body) {
        if (Boolean.TRUE.equals(body.fail())) {
            throw new Conflict(Message.of("as asked for"));
        }
        database.createNativeQuery("insert into probe (name, amount, pair) values (?1, ?2, ?3)")
                .setParameter(1, body.name())
                .setParameter(2, body.amount())
                .setParameter(3, body.pair())
                .executeUpdate();
        return Response.created(URI.create("/api/probe/" + body.name()))
                .tag(ETags.tag(7))
                .entity(new ProbeView(body.name(), body.amount(), EXECUTED.incrementAndGet()))
                .build();
    }

    @GET
    @Operation(hidden = true)
    public String read(@QueryParam("q") @Size(max = 3) String q) {
        return "\"" + q + "\"";
    }

    @GET
    @Path("/text")
    @Produces("text/csv")
    @Operation(hidden = true)
    public String csv() {
        throw new Conflict(Message.of("no table today"));
    }

    @POST
    @Path("/stream")
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson"})
    @Operation(hidden = true)
    public long stream(InputStream body) throws IOException {
        return body.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @POST
    @Path("/trouble/{kind}")
    @Transactional
    @Operation(hidden = true)
    public void trouble(String kind) {
        switch (kind) {
            case "fault" -> throw new IllegalStateException("the secret of the house");
            case "sql" ->
                database.createNativeQuery("select * from no_such_table").getResultList();
            case "stale" -> throw new OptimisticLockException("row 5 of a table");
            case "change" ->
                database.createNativeQuery("do $$ begin raise 'probe is append-only' using errcode = 'AB001'; end $$")
                        .executeUpdate();
            case "unnamed" ->
                database.createNativeQuery("insert into probe (name, amount) values (null, 1)")
                        .executeUpdate();
            case "crowd" -> throw new Crowd();
            default -> throw new Invalid("path:kind", Message.of("no such trouble"));
        }
    }

    static final class Crowd extends Problem {
        Crowd() {
            super(429, Message.of("A crowd"), Message.of("Come back"));
        }
    }

    /** Without a role. */
    @Path("/api/probe-of-nobody")
    static class Unannotated {
        @GET
        @Operation(hidden = true)
        public String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class ProbeProblems implements ConstraintProblems {
        @Override
        public Map<String, Function<String, Problem>> problems() {
            return Map.of(
                    "probe_name_key",
                            name -> new Conflict("/name", Message.of("There is already a probe {name}", name)),
                    "probe_pair_key", pair -> new Conflict("/pair", Message.of("{pair} has its pair", pair)),
                    "probe_amount_check", none -> new Invalid("/amount", Message.of("is less than 1000{none}", none)));
        }
    }

    /** Writes that many lines and fails, in a way that closes its stream. */
    @GET
    @Path("broken")
    @Produces("text/csv")
    @Operation(hidden = true)
    public StreamingOutput broken(@QueryParam("lines") int lines) {
        return out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                for (int i = 0; i < lines; i++) {
                    writer.write("a line of some length, number " + i + "\r\n");
                    writer.flush();
                }
                throw new IllegalStateException("as asked for");
            }
        };
    }

    /** Fails by itself after the client has stopped reading. */
    @GET
    @Path("full")
    @Produces("text/csv")
    @Operation(hidden = true)
    public StreamingOutput full() {
        StreamingOutput endless = endless(false);
        return out -> {
            try {
                endless.write(out);
            } catch (IOException gone) {
                throw new IOException("the disk is full");
            }
        };
    }

    /** Writes until the client stops reading. */
    @GET
    @Path("endless")
    @Produces("text/csv")
    @Operation(hidden = true)
    public StreamingOutput endless(@QueryParam("unchecked") boolean unchecked) {
        return out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                while (true) {
                    writer.write("a line of some length\r\n");
                }
            } catch (IOException e) {
                if (unchecked) {
                    throw new UncheckedIOException(e);
                }
                throw e;
            }
        };
    }
}
