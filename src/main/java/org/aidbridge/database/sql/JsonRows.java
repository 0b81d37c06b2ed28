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
 * Rows that PostgreSQL gathered into one JSON array, each an array of its own ({@code json_agg(json_build_array(...))}), read as
 * records whose components they are, in their order. Instants are seconds since 1970, which are read several times as fast as
 * texts; without names there is less to write and to read.
 */
public final class JsonRows<T> {

    private final ObjectReader reader;

    public JsonRows(Class<T> type) {
        JsonMapper json = JsonMapper.builder()
                .addModule(new BlackbirdModule())
                .addModule(new JavaTimeModule())
                .addModule(new ParameterNamesModule())
                // Of a newer version: components that come after those that are known here.
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
            // A fault of ours: without the cause, which would make it look like JSON that a caller sent.
            throw new IllegalStateException("rows cannot be read: " + e.getOriginalMessage());
        }
    }
}
