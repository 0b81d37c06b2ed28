package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.http.Problems;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.recording.BulkEventService;
import org.aidbridge.shipment.recording.EventRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads and validates one row as strictly as a single body; its pointers begin at the row. */
@ApplicationScoped
class RowReader {

    private final ObjectReader reader;
    private final Validator validator;
    private final Problems problems;

    RowReader(ObjectMapper mapper, Validator validator, Problems problems) {
        this.reader = mapper.readerFor(EventRow.class);
        this.validator = validator;
        this.problems = problems;
    }

    /**
     * @param number of the row, from 0
     * @throws Problem (400, 422) when it is not valid
     */
    BulkEventService.Row read(byte[] bytes, long number, RowwiseBulk.Request request) {
        try {
            EventRow row = reader.readValue(JsonBodyReader.text(bytes));
            if (row == null) {
                throw new Invalid("", Message.of("is null"));
            }
            EventRequest event = row.event();
            Set<ConstraintViolation<EventRequest>> violations = validator.validate(event);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            String operation = row.operation() != null ? row.operation() : request.operation();
            return new BulkEventService.Row(
                    new ShipmentLookup(operation, row.shipment(), row.waybill()),
                    event.requireConsistent(),
                    request.intakeKey(number));
        } catch (IOException | ConstraintViolationException e) {
            throw problems.of(e).orElseThrow(() -> new IllegalStateException("a row cannot be read", e));
        }
    }

    /**
     * An event of a bulk: its shipment, then the fields of {@link EventRequest}.
     *
     * @param shipment the reference of the shipment, or null with a waybill
     * @param operation null when the request names one, or the reference or waybill is enough
     */
    @Schema(name = "EventRow", example = """
                    {"shipment": "HK-DEL-800", "type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "place": "HKG",
                     "flight": "CX695", "source": {"party": "CX-CARGO", "reference": "FSU-10021"}}
                    """)
    record EventRow(
            String shipment,
            String waybill,
            String operation,
            EventRequest.Type type,
            When occurredAt,
            String place,
            String flight,
            String to,
            List<EventRequest.Part> lines,
            EventRequest.Classifier classifier,
            EventRequest.Source source,
            UUID retracts,

            @JsonDeserialize(using = StringDeserializer.class)
            String override,

            String note) {

        EventRequest event() {
            return new EventRequest(
                    type, occurredAt, place, flight, to, lines, classifier, source, retracts, override, note);
        }
    }
}
