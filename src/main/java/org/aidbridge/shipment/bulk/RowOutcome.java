package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.aidbridge.http.ProblemDocument;
import org.aidbridge.shipment.recording.BulkEventService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a row.
 *
 * @param row its number, from 0; blank lines do not count
 * @param status 201 when it is recorded, 200 when the same fact was recorded before, else the status of {@code problem}
 * @param id of the event
 * @param shipment the reference of its shipment
 */
@Schema(name = "RowOutcome", example = """
                {"row": 0, "status": 201, "id": "0190d1f2-77aa-7c1e-9d0e-6f3b1a2c4d5e", "shipment": "HK-DEL-800"}
                """)
@JsonPropertyOrder({"row", "status", "id", "shipment", "problem"})
record RowOutcome(long row, int status, UUID id, String shipment, ProblemDocument problem) {

    static RowOutcome of(long row, BulkEventService.Outcome of) {
        return of.problem() == null
                ? new RowOutcome(row, of.isNew() ? 201 : 200, of.event(), of.shipment(), null)
                : new RowOutcome(row, of.problem().status(), null, null, ProblemDocument.of(of.problem()));
    }

    boolean isRefused() {
        return problem != null;
    }
}
