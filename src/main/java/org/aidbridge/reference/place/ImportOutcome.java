package org.aidbridge.reference.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;

/**
 * The result of an import.
 *
 * @param rows read, without the header; the sum of the next four
 * @param withoutCoordinates of the imported rows, those with impossible coordinates
 * @param skippedBecause rows by reason; beyond fifty reasons "other reasons"
 * @param firstSkipped the first hundred
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
     * @param row as in a spreadsheet, where the header is row 1
     * @param code null when the row has none
     */
    public record Skipped(long row, String code, Message reason) {}

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
