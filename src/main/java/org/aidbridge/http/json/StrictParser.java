package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/**
 * Looks at every name and text as it goes by. U+0000 is legal JSON that no {@code text} column holds: 422. Half a
 * surrogate pair is no character at all and would be stored as a question mark: 400. {@code 1e999999999} is 422.
 */
class StrictParser extends JsonParserDelegate {

    StrictParser(JsonParser parser) {
        super(parser);
    }

    /** @throws Invalid (422) with the pointer of the text or number that is refused */
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
            Message detail = JsonMistakes.exceeded(e);
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

    /** Twelve letters may stand for a gigabyte of zeros, which whoever writes the number out would write out. */
    private void checkExponent(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e >= 0) {
            String exponent = number.substring(e + 1);
            if (exponent.length() > 4 || Math.abs(Integer.parseInt(exponent)) > StrictFactory.MAX_NUMBER) {
                throw new Invalid(pointer(), JsonMistakes.OUT_OF_RANGE);
            }
        }
    }

    private String pointer() {
        return delegate.getParsingContext().pathAsPointer().toString();
    }
}
