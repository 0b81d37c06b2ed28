package org.aidbridge.web.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.Problems;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Membership;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.recording.BulkEventService;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;
import org.aidbridge.shipment.recording.IntakeMetrics;
import org.aidbridge.web.form.Forms;

/**
 * Records forms through the services of the API, after the same validation. The key of the form makes repeated forms
 * one event.
 */
@ApplicationScoped
public class EventReporting {

    private final EventService service;
    private final BulkEventService bulk;
    private final Forms forms;
    private final Problems problems;
    private final Access access;
    private final IntakeMetrics metrics;

    EventReporting(
            EventService service,
            BulkEventService bulk,
            Forms forms,
            Problems problems,
            Access access,
            IntakeMetrics metrics) {
        this.metrics = metrics;
        this.service = service;
        this.bulk = bulk;
        this.forms = forms;
        this.problems = problems;
        this.access = access;
    }

    /**
     * Records several events of a shipment, all or none.
     *
     * @param key of the form
     * @throws Problem as from the API
     */
    public void record(String operation, String reference, List<EventRequest> events, String key) {
        try {
            IdempotencyKeys.check(key);
            events.forEach(forms::checked);
            events.forEach(EventRequest::requireConsistent);
            if (events.size() == 1) {
                count(
                        events.get(0),
                        service.record(operation, reference, events.get(0), key, access.caller())
                                .isNew());
            } else {
                together(operation, reference, events, key);
            }
        } catch (RuntimeException e) {
            problems.of(e).ifPresent(refused -> metrics.refused());
            throw e;
        }
    }

    private void together(String operation, String reference, List<EventRequest> events, String key) {
        ShipmentLookup called = new ShipmentLookup(operation, reference, null);
        List<Integer> rows = IntStream.range(0, events.size()).boxed().toList();
        boolean[] isNew = new boolean[events.size()];
        bulk.recordAll(
                Map.of(called, rows),
                row -> new BulkEventService.Row(called, events.get(row), key + "/" + row),
                (outcome, row) -> isNew[row] = outcome.isNew(),
                access.caller());
        rows.forEach(row -> count(events.get(row), isNew[row]));
    }

    private void count(EventRequest event, boolean isNew) {
        if (isNew) {
            metrics.recorded(event.occurredAt(), event.retracts() != null);
        } else {
            metrics.repeated();
        }
    }

    /** The party of a bound reporter, or null. */
    public String party(String operation) {
        Membership membership = access.scope().membership(operation);
        return membership == null ? null : membership.party();
    }
}
