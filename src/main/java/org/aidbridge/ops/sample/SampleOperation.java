package org.aidbridge.ops.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.record.ClaimBody;
import org.aidbridge.claim.record.ClaimService;
import org.aidbridge.http.json.StrictJson;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.carrier.ServicePattern;
import org.aidbridge.reference.carrier.ServicePatterns;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.Places;
import org.aidbridge.report.publishing.ReportService;
import org.aidbridge.route.notice.NoticeBody;
import org.aidbridge.route.notice.NoticeService;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Time;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.declaration.Shipments;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads the sample operation step by step on the replay clock. Existing steps are skipped, so an interrupted load is
 * completed by the next one.
 */
@ApplicationScoped
class SampleOperation {

    static final String CODE = "IND-COVID-2021";
    private static final String BY = "sample";
    private static final Logger LOG = Logger.getLogger(SampleOperation.class);

    private final Operations operations;
    private final Places places;
    private final Parties parties;
    private final Shipments shipments;
    private final ShipmentService shipmentService;
    private final EventService eventService;
    private final NoticeService noticeService;
    private final Routes routes;
    private final ServicePatterns patterns;
    private final ClaimService claimService;
    private final ReportService reportService;

    SampleOperation(
            Operations operations,
            Places places,
            Parties parties,
            Shipments shipments,
            ShipmentService shipmentService,
            EventService eventService,
            NoticeService noticeService,
            Routes routes,
            ServicePatterns patterns,
            ClaimService claimService,
            ReportService reportService) {
        this.operations = operations;
        this.places = places;
        this.parties = parties;
        this.shipments = shipments;
        this.shipmentService = shipmentService;
        this.eventService = eventService;
        this.noticeService = noticeService;
        this.routes = routes;
        this.patterns = patterns;
        this.claimService = claimService;
        this.reportService = reportService;
    }

    void loadWhenAsked(
            @Observes StartupEvent start,
            @ConfigProperty(name = "aidbridge.sample", defaultValue = "false") boolean asked) {
        if (asked) {
            LOG.infof("Sample operation %s: %d steps were new", CODE, load());
        }
    }

    /**
     * A sample that an earlier version loaded stays as it is: the replay clock never goes back.
     *
     * @return the number of new steps
     */
    int load() {
        int added = 0;
        try {
            for (SampleStep step : steps()) {
                added += Time.replaying(step.at(), () -> take(step)) ? 1 : 0;
            }
        } catch (Conflict earlier) {
            LOG.warnf(
                    "The sample operation was loaded by an earlier version, which told less of the story (%s). For all of"
                            + " it, start with an empty AIDBRIDGE_HOME.",
                    earlier.getMessage());
        }
        return added;
    }

    private static List<SampleStep> steps() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("db/sample/ind-covid-2021.json")) {
            return StrictJson.strict().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("the sample operation cannot be read", e);
        }
    }

    /** @return whether the step was new */
    private boolean take(SampleStep step) {
        if (step.operation() != null) {
            return !operations.has(step.operation().code())
                    && operations.add(new Operation(step.operation()), BY) != null;
        }
        if (step.place() != null) {
            return !places.has(step.place().code()) && places.add(new Place(step.place()), BY) != null;
        }
        if (step.party() != null) {
            Party.Key key = new Party.Key(CODE, step.party().code());
            return !parties.has(key) && parties.add(new Party(CODE, step.party()), BY) != null;
        }
        if (step.declaration() != null) {
            return !shipments.exist(CODE, step.declaration().reference())
                    && shipmentService.declare(step.declaration(), BY) != null;
        }
        if (step.notice() != null) {
            return noticeService.publish(notice(step), BY).isNew();
        }
        if (step.pattern() != null) {
            return take(step.route(), step.pattern());
        }
        if (step.claim() != null) {
            return claimService.state(step.claim(), BY).isNew();
        }
        if (step.report() != null) {
            return !reportService.has(CODE, step.report())
                    && reportService.publish(CODE, step.report(), step.at(), null, null, BY) != null;
        }
        return eventService
                .record(CODE, step.shipment(), report(step), null, Caller.in(CODE, BY))
                .isNew();
    }

    private boolean take(String route, ServicePattern.Facts pattern) {
        if (patterns.has(route)) {
            return false;
        }
        routes.enter(route, route.split(":")[0], "/route", BY);
        patterns.add(new ServicePattern(route, pattern), BY);
        return true;
    }

    private NoticeBody notice(SampleStep step) {
        return step.refersTo() == null
                ? step.notice()
                : step.notice()
                        .referringTo(noticeService.named(CODE, step.refersTo()).id());
    }

    private EventRequest report(SampleStep step) {
        EventRequest body = step.event();
        if (step.retract() == null) {
            return body;
        }
        UUID target = eventService.find(CODE, step.shipment(), step.retract());
        return body.retracting(target);
    }

    /**
     * A step of {@code db/sample/ind-covid-2021.json}, with exactly one of the bodies, as it would be posted.
     *
     * @param at when it became known
     * @param shipment of the event
     * @param refersTo reference of the notice that a notice is about
     * @param route of the pattern; added with it
     * @param report publishes a report of that time
     * @param retract source reference of the event to retract
     */
    record SampleStep(
            Instant at,
            Operation.Facts operation,
            Place.Facts place,
            Party.Facts party,
            Declaration declaration,
            String shipment,
            String retract,
            EventRequest event,
            NoticeBody notice,
            String refersTo,
            String route,
            ServicePattern.Facts pattern,
            ClaimBody claim,
            Instant report) {}
}
