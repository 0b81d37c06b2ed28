package org.aidbridge.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;

/** Rows that PostgreSQL gathered into one JSON array, read as records. */
public final class JsonRows<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new BlackbirdModule())
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .build();

    private final ObjectReader reader;

    public JsonRows(Class<T> type) {
        this.reader = JSON.readerForListOf(type);
    }

    /** @param json null when there were no rows */
    public List<T> read(String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            // A fault of ours: without the cause, which would make it look like JSON that a caller sent.
            throw new IllegalStateException("rows cannot be read: " + e.getOriginalMessage());
        }
    }
}
