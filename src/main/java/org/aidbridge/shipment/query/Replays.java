package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;

/**
 * Which operations are replays. Where there is a shipment the mode of its operation does not change any more, so the database is
 * asked once for each.
 */
@ApplicationScoped
class Replays {

    private static final String MODE = "select mode = 'REPLAY' from operation where code = ?";

    private final Sql sql;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Replays(Sql sql) {
        this.sql = sql;
    }

    /** @param operation of which there is a shipment */
    boolean contains(String operation) {
        return known.computeIfAbsent(
                operation, code -> sql.list(MODE, List.of(code), Row::flag).get(0));
    }
}
