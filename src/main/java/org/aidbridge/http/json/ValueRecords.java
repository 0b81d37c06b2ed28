package org.aidbridge.http.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.io.IOException;

/**
 * Reads records with a one-argument creator, like {@code static Quantity of(BigDecimal)}, from scalars only. Jackson
 * would also accept {@code {"value": 5}} through the canonical constructor.
 */
final class ValueRecords extends BeanDeserializerModifier {

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        if (!description.getBeanClass().isRecord()) {
            return deserializer;
        }
        return description.getFactoryMethods().stream()
                .filter(m -> m.hasAnnotation(JsonCreator.class) && m.getParameterCount() == 1)
                .map(AnnotatedMethod::getRawParameterTypes)
                .<JsonDeserializer<?>>map(scalar -> new FromScalar(deserializer, scalar[0]))
                .findFirst()
                .orElse(deserializer);
    }

    private static final class FromScalar extends DelegatingDeserializer {
        private final Class<?> scalar;

        FromScalar(JsonDeserializer<?> deserializer, Class<?> scalar) {
            super(deserializer);
            this.scalar = scalar;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new FromScalar(deserializer, scalar);
        }

        @Override
        public Object deserialize(JsonParser p, DeserializationContext context) throws IOException {
            boolean isScalar = scalar == String.class
                    ? p.hasToken(JsonToken.VALUE_STRING)
                    : p.currentToken().isScalarValue();
            return isScalar ? super.deserialize(p, context) : context.handleUnexpectedToken(scalar, p);
        }
    }
}
