package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.body.EventBody;
import org.aidbridge.shipment.recording.EventRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event among many: what it is about, then the fields of {@link EventBody}.
 *
 * @param shipment the reference of the shipment, or null when its waybill is named
 * @param operation null when the request names one for all rows, or the reference or waybill is enough
 */
@Schema(name = "EventRow", example = """
                {"shipment": "HK-DEL-800", "type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "place": "HKG",
                 "flight": "CX695", "source": {"party": "CX-CARGO", "reference": "FSU-10021"}}
                """)
record EventRow(
        String shipment,
        String waybill,
        String operation,
        EventBody.Type type,
        When occurredAt,
        String place,
        String flight,
        String to,
        List<EventBody.Part> lines,
        EventRequest.Classifier classifier,
        EventBody.Source source,
        UUID retracts,
        @JsonDeserialize(using = StringDeserializer.class) String override,
        String note) {

    EventBody event() {
        return new EventBody(type, occurredAt, place, flight, to, lines, classifier, source, retracts, override, note);
    }
}
