package org.aidbridge.shipment.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;
import org.aidbridge.shipment.ledger.Fact;

/** The parts a report names, as they are kept in its row: {@code [{"line":1,"quantity":500}]}. */
public final class Parts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new ParameterNamesModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final TypeReference<List<Fact.Part>> TYPE = new TypeReference<>() {};

    private Parts() {}

    /** @param json null reads as no parts */
    public static List<Fact.Part> read(String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw broken("stored parts of an event cannot be read", e);
        }
    }

    static String write(List<Fact.Part> parts) {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw broken("parts of an event cannot be written", e);
        }
    }

    /** A fault of ours: without the cause, which would make it look like JSON that a caller sent. */
    private static IllegalStateException broken(String what, JsonProcessingException e) {
        return new IllegalStateException(what + ": " + e.getOriginalMessage());
    }
}
