package org.aidbridge.database.sql;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;

/**
 * Reads rows that PostgreSQL aggregated into one JSON array of arrays ({@code json_agg(json_build_array(...))}) as
 * records, component by component. Instants are epoch seconds, which parse several times as fast as text.
 */
public final class JsonRows<T> {

    private final ObjectReader reader;

    public JsonRows(Class<T> type) {
        JsonMapper json = JsonMapper.builder()
                .addModule(new BlackbirdModule())
                .addModule(new JavaTimeModule())
                .addModule(new ParameterNamesModule())
                // Trailing components of a newer version.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        json.configOverride(type).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
        this.reader = json.readerForListOf(type);
    }

    /** @param json null when there were no rows */
    public List<T> read(String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            // A fault of ours: with the cause it would look like invalid JSON of the caller.
            throw new IllegalStateException("rows cannot be read: " + e.getOriginalMessage());
        }
    }
}
