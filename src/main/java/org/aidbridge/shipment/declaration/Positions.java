package org.aidbridge.shipment.declaration;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Snapshot;

/** The running state of a shipment's ledger as it is kept in its row: JSON, so that a person can read it there too. */
public final class Positions {

    // Flights are keys of it: a table of all keys ever seen would only grow. Instants as seconds are read several
    // times as fast as written out, and those written out before are read as well.
    private static final JsonFactory PLAIN = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(PLAIN)
            .addModule(new BlackbirdModule())
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            // Only what the records hold, not what they can be asked.
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();
    private static final ObjectReader READER = JSON.readerFor(Snapshot.class);
    private static final ObjectWriter WRITER = JSON.writerFor(Snapshot.class);

    private Positions() {}

    public static Position read(String json) {
        try {
            Snapshot snapshot = READER.readValue(json);
            return Position.of(snapshot);
        } catch (JsonProcessingException e) {
            throw broken("a stored position cannot be read", e);
        }
    }

    static String write(Position position) {
        try {
            return WRITER.writeValueAsString(position.snapshot());
        } catch (JsonProcessingException e) {
            throw broken("a position cannot be written", e);
        }
    }

    /** A fault of ours: without the cause, which would make it look like JSON that a caller sent. */
    private static IllegalStateException broken(String what, JsonProcessingException e) {
        return new IllegalStateException(what + ": " + e.getOriginalMessage());
    }
}
