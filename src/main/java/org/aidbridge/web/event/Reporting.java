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
import org.aidbridge.shipment.declaration.Called;
import org.aidbridge.shipment.recording.BulkDesk;
import org.aidbridge.shipment.recording.EventDesk;
import org.aidbridge.shipment.recording.Report;
import org.aidbridge.shipment.recording.Tally;
import org.aidbridge.web.form.Forms;

/**
 * Records what a form says through the desks of the interface, after the checks that the interface makes of a body. The key of
 * the form makes it the same report however often it is sent.
 */
@ApplicationScoped
public class Reporting {

    private final EventDesk desk;
    private final BulkDesk bulk;
    private final Forms forms;
    private final Problems problems;
    private final Access access;
    private final Tally tally;

    Reporting(EventDesk desk, BulkDesk bulk, Forms forms, Problems problems, Access access, Tally tally) {
        this.tally = tally;
        this.desk = desk;
        this.bulk = bulk;
        this.forms = forms;
        this.problems = problems;
        this.access = access;
    }

    /**
     * Records several events of a shipment together or none, as one does that names no source reference.
     *
     * @param key of the form
     * @throws Problem where the interface would refuse it
     */
    public void record(String operation, String reference, List<EventBody> bodies, String key) {
        try {
            IdempotencyKeys.check(key);
            bodies.forEach(forms::checked);
            List<Report> reports = bodies.stream().map(EventBody::report).toList();
            if (reports.size() == 1) {
                tally(
                        reports.get(0),
                        desk.record(operation, reference, reports.get(0), key, access.caller())
                                .isNew());
            } else {
                together(operation, reference, reports, key);
            }
        } catch (RuntimeException e) {
            problems.of(e).ifPresent(refused -> tally.refused());
            throw e;
        }
    }

    private void together(String operation, String reference, List<Report> reports, String key) {
        Called called = new Called(operation, reference, null);
        List<Integer> rows = IntStream.range(0, reports.size()).boxed().toList();
        boolean[] isNew = new boolean[reports.size()];
        bulk.recordAll(
                Map.of(called, rows),
                row -> new BulkDesk.Row(called, reports.get(row), key + "/" + row),
                (outcome, row) -> isNew[row] = outcome.isNew(),
                access.caller());
        rows.forEach(row -> tally(reports.get(row), isNew[row]));
    }

    private void tally(Report report, boolean isNew) {
        if (isNew) {
            tally.recorded(report.occurred(), report.retracts() != null);
        } else {
            tally.repeated();
        }
    }

    /** In whose name a reporter from outside speaks, or null. */
    public String party(String operation) {
        Membership membership = access.reach().membership(operation);
        return membership == null ? null : membership.party();
    }
}
