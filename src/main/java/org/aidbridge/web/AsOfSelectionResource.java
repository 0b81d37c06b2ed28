package org.aidbridge.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Redirects from the time control of a page to the same page as of that time: a form field knows no zone. */
@Path("/operations/{operation}/as-of")
@Produces(Html.TYPE)
class AsOfSelectionResource {

    private final PageContexts frames;
    private final Clock clock;

    AsOfSelectionResource(PageContexts frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * @param at in the zone of the page; now if empty or within the current minute, whose start precedes what was just
     * recorded
     * @param known {@code then} for what was known at that time, anything else for what is known now
     * @param to the page, without a point on the clocks
     */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    public Response move(
            String operation,
            @QueryParam("at") String at,
            @QueryParam("known") String known,
            @QueryParam("to") String to,
            @BeanParam AsOfParams asOf) {
        PageContext frame = frames.inside(operation, Section.OVERVIEW, asOf);
        String page = Local.within(frame.plain(""), to);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant instant = at == null || at.isBlank() ? now : instant(at, frame.write());
        if (instant.equals(now)) {
            return Response.seeOther(URI.create(page)).build();
        }
        String query = AsOfSelection.query(instant, "then".equals(known) ? instant : null);
        return Response.seeOther(URI.create(AsOfSelection.with(page, query))).build();
    }

    private static Instant instant(String at, PageFormat writing) {
        try {
            return LocalDateTime.parse(at).atZone(writing.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("?at", Message.of("'{text}' is no date and time like 2021-04-27T18:00", at));
        }
    }
}
