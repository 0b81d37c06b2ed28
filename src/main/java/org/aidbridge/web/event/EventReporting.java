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
import org.aidbridge.shipment.body.EventBody;
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
    private final IntakeMetrics tally;

    EventReporting(
            EventService service,
            BulkEventService bulk,
            Forms forms,
            Problems problems,
            Access access,
            IntakeMetrics tally) {
        this.tally = tally;
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
    public void record(String operation, String reference, List<EventBody> bodies, String key) {
        try {
            IdempotencyKeys.check(key);
            bodies.forEach(forms::checked);
            List<EventRequest> reports = bodies.stream().map(EventBody::report).toList();
            if (reports.size() == 1) {
                tally(
                        reports.get(0),
                        service.record(operation, reference, reports.get(0), key, access.caller())
                                .isNew());
            } else {
                together(operation, reference, reports, key);
            }
        } catch (RuntimeException e) {
            problems.of(e).ifPresent(refused -> tally.refused());
            throw e;
        }
    }

    private void together(String operation, String reference, List<EventRequest> reports, String key) {
        ShipmentLookup called = new ShipmentLookup(operation, reference, null);
        List<Integer> rows = IntStream.range(0, reports.size()).boxed().toList();
        boolean[] isNew = new boolean[reports.size()];
        bulk.recordAll(
                Map.of(called, rows),
                row -> new BulkEventService.Row(called, reports.get(row), key + "/" + row),
                (outcome, row) -> isNew[row] = outcome.isNew(),
                access.caller());
        rows.forEach(row -> tally(reports.get(row), isNew[row]));
    }

    private void tally(EventRequest report, boolean isNew) {
        if (isNew) {
            tally.recorded(report.occurred(), report.retracts() != null);
        } else {
            tally.repeated();
        }
    }

    /** The party of a bound reporter, or null. */
    public String party(String operation) {
        Membership membership = access.scope().membership(operation);
        return membership == null ? null : membership.party();
    }
}
