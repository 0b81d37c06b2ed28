package org.aidbridge.http;

import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The page of a list to return. Parameters are parsed on access, so that a wrong one is a 422 and not the 404 of the
 * JAX-RS specification.
 */
public class PageRequest {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;
    private static final int MAX_CURSOR = 1_000;

    @QueryParam("limit")
    @Parameter(
            description = "Maximum number of rows",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    String limit;

    @QueryParam("after")
    @Parameter(description = "The opaque cursor of the next page, from the Link header of the page before")
    String after;

    public PageRequest() {}

    PageRequest(String limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    /** The page of that many rows after a key; null for the first. */
    public static PageRequest of(int limit, String key) {
        return new PageRequest(String.valueOf(limit), key == null ? null : cursor(key));
    }

    /** @throws Invalid (422) when it is not a whole number from 1 to 500 */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        }
        throw new Invalid("?limit", Message.of("limit is a whole number from 1 to {most}", MAX_LIMIT));
    }

    /**
     * The key after which the page begins, as given to {@link org.aidbridge.shared.Slice}; null for the first page. A
     * caller that cannot parse it throws {@link #badCursor()}.
     *
     * @throws Invalid (422) when it is no cursor of ours
     */
    public String after() {
        if (after == null) {
            return null;
        }
        if (after.isEmpty() || after.length() > MAX_CURSOR) {
            throw badCursor();
        }
        try {
            String key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(after)))
                    .toString();
            if (key.isEmpty() || key.indexOf('\0') >= 0) {
                throw badCursor();
            }
            return key;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw badCursor();
        }
    }

    public static Invalid badCursor() {
        return new Invalid(
                "?after", Message.of("after is not a cursor of this list; follow the Link header of the page before"));
    }

    /** The opaque form of a key. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
