package org.aidbridge.report.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/{operation}/report-schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ScheduleResource {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    /** @param at local time of the operation's zone, {@code HH:mm} */
    @Schema(name = "ReportScheduleBody")
    record Body(@NotNull @Schema(examples = "18:00") String at) {}

    /**
     * Schedule of daily reports.
     *
     * @param last due time of the last existing report
     * @param next due time of the next one
     */
    @Schema(name = "ReportSchedule")
    record View(String at, String zone, Instant last, Instant next) {}

    private final Schedules schedules;
    private final Operations operations;
    private final Access access;
    private final Clock clock;

    ScheduleResource(Schedules schedules, Operations operations, Access access, Clock clock) {
        this.schedules = schedules;
        this.operations = operations;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Local time of the daily report of an operation")
    public View get(@Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation) {
        Schedules.Schedule schedule =
                schedules.of(operation).orElseThrow(() -> new Unknown("report schedule of", operation));
        Instant now = clock.instant();
        return new View(
                schedule.at().toString(),
                schedule.zone().getId(),
                schedule.last(),
                Schedules.dueTimes(now, now.plus(KeyFigure.DAY.multipliedBy(2)), schedule.at(), schedule.zone())
                        .get(0));
    }

    @PUT
    // Otherwise plain text would be accepted as well.
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Schedule a daily report from now on",
            description = "Reports missed during an outage are made up for, with what was known when they were due")
    public View set(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @NotNull @Valid Body body) {
        if (!TIME.matcher(body.at()).matches()) {
            throw new Invalid("/at", Message.of("'{text}' is not a time of day, like 18:00", body.at()));
        }
        if (operations.known(operation, null).facts().mode()
                == org.aidbridge.reference.operation.Operation.Mode.REPLAY) {
            throw new Invalid(
                    "/at", Message.of("{operation} is a REPLAY: nothing happens there day by day", operation));
        }
        schedules.set(operation, LocalTime.parse(body.at()), access.caller().name());
        return get(operation);
    }

    @DELETE
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Stop daily reports")
    @APIResponse(responseCode = "204")
    public void end(@Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation) {
        schedules.end(operation);
    }
}
