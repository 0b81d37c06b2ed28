package org.aidbridge.reference.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;

/**
 * What became of the rows of a file.
 *
 * @param rows read, without the header; the sum of the next four
 * @param unchanged said what is already known
 * @param withoutCoordinates of those that were not skipped, how many had coordinates that are no point on earth and were
 *     left out
 * @param skippedBecause how many rows were skipped for which reason; beyond fifty reasons the rest is "other reasons"
 * @param firstSkipped the first hundred of them
 */
public record ImportOutcome(
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long withoutCoordinates,
        Map<Message, Long> skippedBecause,
        List<Skipped> firstSkipped) {

    /**
     * @param row counted as a spreadsheet does, the header being row 1
     * @param code of the place, null where the row has none
     */
    public record Skipped(long row, String code, Message reason) {}

    /** Counts while the rows go by. */
    static final class Tally {
        private static final int MOST_SHOWN = 100;
        private static final int MOST_REASONS = 50;
        private static final Message OTHER = Message.of("other reasons");

        private long created;
        private long updated;
        private long unchanged;
        private long skipped;
        private long withoutCoordinates;
        private final Map<Message, Long> reasons = new LinkedHashMap<>();
        private final List<Skipped> first = new ArrayList<>();

        void created() {
            created++;
        }

        void updated() {
            updated++;
        }

        void unchanged() {
            unchanged++;
        }

        void withoutCoordinates() {
            withoutCoordinates++;
        }

        void skipped(long row, String code, Message reason) {
            skipped++;
            boolean named = reasons.containsKey(reason) || reasons.size() < MOST_REASONS;
            reasons.merge(named ? reason : OTHER, 1L, Long::sum);
            if (first.size() < MOST_SHOWN) {
                first.add(new Skipped(row, code, reason));
            }
        }

        ImportOutcome outcome() {
            return new ImportOutcome(
                    created + updated + unchanged + skipped,
                    created,
                    updated,
                    unchanged,
                    skipped,
                    withoutCoordinates,
                    Collections.unmodifiableMap(reasons),
                    List.copyOf(first));
        }
    }
}
