package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Hands out parsers that keep the limits of {@link #LIMITS} and refuse what PostgreSQL could not store. */
class StrictFactory extends JsonFactory {

    static final int MAX_DEPTH = 50;
    static final int MAX_NUMBER = 40;
    static final int MAX_TEXT = 100_000;

    /** A number of 40 digits is beyond every unit; longer ones only cost time, quadratic in their length. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER)
            .maxStringLength(MAX_TEXT)
            .maxNameLength(200)
            .build();

    StrictFactory() {
        super((JsonFactoryBuilder) new JsonFactoryBuilder()
                .streamReadConstraints(LIMITS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION));
        // The HTTP layer closes its streams itself; with these on it would copy this factory for every writer.
        disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    private StrictFactory(StrictFactory original) {
        super(original, null);
    }

    @Override
    public JsonFactory copy() {
        return new StrictFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new StrictParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
        return new StrictParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new StrictParser(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new StrictParser(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(DataInput in, IOContext context) throws IOException {
        return new StrictParser(super._createParser(in, context));
    }
}
