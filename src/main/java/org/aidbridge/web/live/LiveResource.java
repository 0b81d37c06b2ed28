package org.aidbridge.web.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.security.access.Roles;

/**
 * Server-sent events: {@code changed} when the operation has changed, {@code still} as a keep-alive. A stream ends
 * after a while, so that access is checked again on reconnect.
 */
@Path("/operations/{operation}/live")
class LiveResource {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration STILL_EVERY = Duration.ofSeconds(25);
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final ChangeListener ears;

    private final Operations operations;

    LiveResource(ChangeListener ears, Operations operations) {
        this.ears = ears;
        this.operations = operations;
    }

    /** @throws org.aidbridge.shared.Unknown (404) for an unknown operation */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    public Multi<OutboundSseEvent> changes(String operation, @Context Sse sse) {
        // In a transaction of its own, or the connection would stay with this request for minutes.
        QuarkusTransaction.requiringNew().run(() -> operations.known(operation, null));
        Multi<OutboundSseEvent> changes = ears.on(operation).map(changed -> event(sse, "changed"));
        Multi<OutboundSseEvent> still = Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(STILL_EVERY)
                .onOverflow()
                .drop()
                .map(tick -> event(sse, "still"));
        return Multi.createBy()
                .merging()
                .streams(changes, still)
                .select()
                .first(event -> !ears.isClosed())
                .select()
                .first(LASTS);
    }

    private static OutboundSseEvent event(Sse sse, String name) {
        return sse.newEventBuilder().name(name).data("").build();
    }
}
