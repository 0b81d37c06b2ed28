package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import org.aidbridge.http.Problems;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.body.EventBody;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.recording.BulkEventService;

/** Reads one row as strictly as a body of its own is read; its pointers begin at the row. */
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
     * @throws Problem (400, 422) that says what is wrong with it
     */
    BulkEventService.Row read(byte[] bytes, long number, RowwiseBulk.Request request) {
        try {
            EventRow row = reader.readValue(JsonBodyReader.text(bytes));
            if (row == null) {
                throw new Invalid("", Message.of("is null"));
            }
            EventBody event = row.event();
            Set<ConstraintViolation<EventBody>> violations = validator.validate(event);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            String operation = row.operation() != null ? row.operation() : request.operation();
            return new BulkEventService.Row(
                    new ShipmentLookup(operation, row.shipment(), row.waybill()),
                    event.report(),
                    request.intakeKey(number));
        } catch (IOException | ConstraintViolationException e) {
            throw problems.of(e).orElseThrow(() -> new IllegalStateException("a row cannot be read", e));
        }
    }
}
