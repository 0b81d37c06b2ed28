package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.aidbridge.shared.Text;

/**
 * A text in which there is nothing to read is not there: it is refused where one is asked for, and left out elsewhere. All else is
 * kept to the letter. A password is not a text that anybody reads; it says {@code @JsonDeserialize(using = StringDeserializer.class)}.
 */
final class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public String deserialize(JsonParser p, DeserializationContext context) throws IOException {
        return Text.orNull(StringDeserializer.instance.deserialize(p, context));
    }
}
