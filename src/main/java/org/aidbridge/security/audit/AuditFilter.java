package org.aidbridge.security.audit;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.shared.RfcInstant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

public class AuditFilter {

    @QueryParam("user")
    @Parameter(example = "asha")
    String user;

    @QueryParam("kind")
    @Parameter(description = "Kind of the changed row", example = "shipment")
    String kind;

    @QueryParam("key")
    @Parameter(description = "Key of the changed row", example = "HK-DEL-800")
    String key;

    @QueryParam("from")
    @Parameter(example = "2021-04-27T00:00:00+05:30")
    String from;

    @QueryParam("to")
    @Parameter(description = "Exclusive", example = "2021-04-28T00:00:00+05:30")
    String to;

    /**
     * Each may be null.
     *
     * @param to exclusive, an instant with an offset
     */
    public static AuditFilter of(String user, String kind, String key, String to) {
        AuditFilter filter = new AuditFilter();
        filter.user = user;
        filter.kind = kind;
        filter.key = key;
        filter.to = to;
        return filter;
    }

    /** A condition and its values, in order. */
    record Where(String sql, List<Object> values) {}

    Where where(String operation) {
        List<String> sql = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add("operation = ?", operation, sql, values);
        add("user_name = ?", user, sql, values);
        add("kind = ?", kind, sql, values);
        add("key = ?", key, sql, values);
        add("recorded_at >= ?", RfcInstant.of("?from", from), sql, values);
        add("recorded_at < ?", RfcInstant.of("?to", to), sql, values);
        return new Where(String.join(" and ", sql), values);
    }

    private static void add(String condition, Object value, List<String> sql, List<Object> values) {
        if (value != null) {
            sql.add(condition);
            values.add(value);
        }
    }
}
