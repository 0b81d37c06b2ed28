package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Creates parsers with limits that refuse what PostgreSQL cannot store. */
class StrictFactory extends JsonFactory {

    static final int MAX_DEPTH = 50;
    static final int MAX_NUMBER = 40;
    static final int MAX_TEXT = 100_000;

    /** Longer numbers only cost time, quadratic in their length. */
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
        // The HTTP layer closes its streams itself; enabled, these would copy the factory for every
        // writer.
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

    /** Checks every name, text and number: U+0000 is 422, half a surrogate pair 400, {@code 1e999999999} 422. */
    static class StrictParser extends JsonParserDelegate {

        StrictParser(JsonParser parser) {
            super(parser);
        }

        /** @throws Invalid (422) with a pointer to the refused text or number */
        @Override
        public JsonToken nextToken() throws IOException {
            try {
                JsonToken token = delegate.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    check(delegate.getText());
                } else if (token == JsonToken.FIELD_NAME) {
                    check(delegate.currentName());
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    checkExponent(delegate.getText());
                }
                return token;
            } catch (StreamConstraintsException e) {
                Message detail = JsonProblems.exceeded(e);
                if (detail == null) {
                    throw e;
                }
                throw new Invalid(pointer(), detail);
            }
        }

        @Override
        public JsonToken nextValue() throws IOException {
            JsonToken token = nextToken();
            return token == JsonToken.FIELD_NAME ? nextToken() : token;
        }

        private void check(String text) throws JsonParseException {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    throw new Invalid(pointer(), Message.of("contains the character U+0000"));
                }
                if (Character.isSurrogate(c)) {
                    if (Character.isLowSurrogate(c)
                            || i + 1 == text.length()
                            || !Character.isLowSurrogate(text.charAt(i + 1))) {
                        throw new JsonParseException(delegate, "Half of a surrogate pair stands alone");
                    }
                    i++;
                }
            }
        }

        /** A short exponent can stand for a gigabyte of zeros when written out. */
        private void checkExponent(String number) {
            int e = Math.max(number.indexOf('e'), number.indexOf('E'));
            if (e >= 0) {
                String exponent = number.substring(e + 1);
                if (exponent.length() > 4 || Math.abs(Integer.parseInt(exponent)) > StrictFactory.MAX_NUMBER) {
                    throw new Invalid(pointer(), JsonProblems.OUT_OF_RANGE);
                }
            }
        }

        private String pointer() {
            return delegate.getParsingContext().pathAsPointer().toString();
        }
    }
}
