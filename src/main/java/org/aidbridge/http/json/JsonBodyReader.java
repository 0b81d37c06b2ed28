package org.aidbridge.http.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads JSON bodies of at most {@link #MAX_BODY} bytes of valid UTF-8. Methods that take an {@link InputStream} read up
 * to the limit of the server themselves.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements ServerMessageBodyReader<Object> {

    public static final int MAX_BODY = 1_048_576;

    /** Request property that keeps the bytes of the body, for comparison. */
    public static final String BODY = "org.aidbridge.http.json.body";

    private static final Set<Class<?>> RAW =
            Set.of(InputStream.class, Reader.class, byte[].class, String.class, File.class, Path.class);

    private final ObjectMapper mapper;

    @Inject
    JsonBodyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public static final class BodyTooLarge extends Problem {
        public BodyTooLarge(long limit) {
            super(
                    413,
                    Message.of("The body is too large"),
                    Message.of("The body may have at most {limit} bytes", limit));
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        String length = request.serverRequest().getRequestHeader("Content-Length");
        if (length != null && Long.parseLong(length) > MAX_BODY) {
            throw new BodyTooLarge(MAX_BODY);
        }
        byte[] body = context.getInputStream().readNBytes(MAX_BODY + 1);
        request.setProperty(BODY, body);
        return read(body, generic == null ? type : generic, mediaType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return read(in.readNBytes(MAX_BODY + 1), generic == null ? type : generic, mediaType);
    }

    private Object read(byte[] body, Type type, MediaType mediaType) throws IOException {
        if (body.length > MAX_BODY) {
            throw new BodyTooLarge(MAX_BODY);
        }
        requireUtf8(mediaType);
        Object value = mapper.readValue(text(body), mapper.constructType(type));
        if (value == null) {
            throw new Invalid("", Message.of("is null"));
        }
        return value;
    }

    /** @throws NotSupportedException (415) for a charset other than UTF-8 */
    public static void requireUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException("JSON is read as UTF-8 only");
        }
    }

    /** Decodes strictly: replacing malformed bytes would alter names. */
    public static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Invalid("", Message.of("contains the character U+0000"));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new JsonProblems.Unreadable(Message.of("The body is not UTF-8"));
        }
    }
}
