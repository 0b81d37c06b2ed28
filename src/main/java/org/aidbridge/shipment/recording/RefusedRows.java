package org.aidbridge.shipment.recording;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** Some rows of an atomic bulk are refused, so nothing was recorded. */
public class RefusedRows extends Problem {

    private static final int NAMED = 100;

    private RefusedRows(SortedMap<Integer, Problem> refused) {
        super(
                422,
                Message.of("Nothing was recorded, because some rows were refused"),
                refused.size() == 1
                        ? Message.of(
                                "Row {row}: {detail}",
                                refused.firstKey(),
                                refused.get(refused.firstKey()).detail())
                        : Message.of("{count} rows are refused, row {row} first", refused.size(), refused.firstKey()),
                refused.entrySet().stream()
                        .flatMap(RefusedRows::errors)
                        .limit(NAMED)
                        .toList());
    }

    /**
     * @param by row number, from 0
     * @throws RefusedRows unless it is empty
     */
    public static void unlessEmpty(SortedMap<Integer, Problem> refused) {
        if (!refused.isEmpty()) {
            throw new RefusedRows(refused);
        }
    }

    private static Stream<Error> errors(Map.Entry<Integer, Problem> row) {
        String at = "/" + row.getKey();
        Problem problem = row.getValue();
        List<Error> errors = problem.errors().isEmpty() ? List.of(new Error("", problem.detail())) : problem.errors();
        // A pointer into the row gets the row in front; an event has its own address.
        return errors.stream()
                .map(e -> e.pointer().startsWith("/events/")
                        ? new Error(
                                at,
                                Message.of(
                                        "{detail} (event {event})",
                                        e.detail(),
                                        e.pointer().substring("/events/".length())))
                        : new Error(at + e.pointer(), e.detail()));
    }
}
