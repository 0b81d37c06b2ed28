package org.aidbridge.shipment.declaration;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Snapshot;

/** JSON that we keep in the database ourselves. Broken JSON is our fault, so it never becomes a caller's 400. */
public final class StoredJson<T> {

    // Flights are map keys, so a symbol table of keys would only grow. Numeric instants are read several times faster.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .addModule(new BlackbirdModule())
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private static final StoredJson<Snapshot> POSITION =
            new StoredJson<>(JSON.constructType(Snapshot.class), JSON, null);

    /** The lines of an event: {@code [{"line":1,"quantity":500}]}. */
    public static final StoredJson<List<Fact.Part>> EVENT_LINES = new StoredJson<>(
            JSON.getTypeFactory().constructCollectionType(List.class, Fact.Part.class), JSON, List.of());

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final T absent;

    private StoredJson(JavaType type, JsonMapper mapper, T absent) {
        this.reader = mapper.readerFor(type);
        this.writer = mapper.writerFor(type);
        this.absent = absent;
    }

    /**
     * Rows that PostgreSQL gathers into one array of arrays ({@code json_agg(json_build_array(...))}), read by position.
     * Components that a newer version added at the end are ignored.
     */
    public static <T> StoredJson<List<T>> rowsOf(Class<T> type) {
        JsonMapper rows = JsonMapper.builder()
                .addModule(new BlackbirdModule())
                .addModule(new JavaTimeModule())
                .addModule(new ParameterNamesModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        rows.configOverride(type).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
        return new StoredJson<>(rows.getTypeFactory().constructCollectionType(List.class, type), rows, List.of());
    }

    public static Position readPosition(String json) {
        return Position.of(POSITION.read(json));
    }

    static String write(Position position) {
        return POSITION.write(position.snapshot());
    }

    /** @param json null reads as an empty list */
    public T read(String json) {
        try {
            return json == null ? absent : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read: " + e.getOriginalMessage());
        }
    }

    public String write(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON cannot be written: " + e.getOriginalMessage());
        }
    }
}
