package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.http.json.JsonProblems.Unreadable;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.bulk.RowwiseBulk.Answer;
import org.aidbridge.shipment.bulk.RowwiseBulk.Request;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.recording.BulkEventService;
import org.aidbridge.shipment.recording.IntakeMetrics;
import org.aidbridge.shipment.recording.RefusedRows;

/**
 * Has the rows of a body recorded together or not at all. They are spooled and read again shipment by shipment; what is
 * kept in memory of each is some fifty bytes.
 */
@ApplicationScoped
class AtomicBulk {

    private final RowReader reader;
    private final BulkEventService service;
    private final RowwiseBulk intake;
    private final IntakeMetrics tally;

    AtomicBulk(RowReader reader, BulkEventService service, RowwiseBulk intake, IntakeMetrics tally) {
        this.reader = reader;
        this.service = service;
        this.intake = intake;
        this.tally = tally;
    }

    /**
     * @return to be closed by whoever sends it; nothing in it is refused
     * @throws RefusedRows (422) that names the rows in the way
     * @throws Unreadable (400) when something is no JSON
     */
    Answer all(Rows rows, Request request) throws IOException {
        try (SpillBuffer body = new SpillBuffer()) {
            Index index = new Index();
            index(rows, request, body, index);
            service.recordAll(
                    index.byShipment,
                    row -> reader.read(body.read(index.start(row), index.length(row)), row, request),
                    index::became,
                    request.caller());
            index.count(tally);
            return answer(index, request);
        }
    }

    private void index(Rows rows, Request request, SpillBuffer body, Index index) throws IOException {
        SortedMap<Integer, Problem> refused = new TreeMap<>();
        byte[] row = null;
        do {
            int number = index.size + refused.size();
            try {
                row = rows.next();
                if (row != null) {
                    BulkEventService.Row read = reader.read(row, number, request);
                    read.requireIdentified();
                    if (refused.isEmpty()) {
                        body.write(row);
                        index.add(read, row.length);
                    }
                }
            } catch (Problem problem) {
                if (problem.status() == 400) {
                    throw number == 0
                            ? problem
                            : new Unreadable(Message.of("Row {row}: {detail}", number, problem.detail()));
                }
                refused.put(number, problem);
                if (rows.endsWith(problem)) {
                    throw problem;
                }
            }
        } while (row != null);
        RefusedRows.unlessEmpty(refused);
    }

    private Answer answer(Index index, Request request) throws IOException {
        SpillBuffer spool = new SpillBuffer();
        try (SequenceWriter outcomes = intake.writer(spool, request.isLines())) {
            for (int row = 0; row < index.size; row++) {
                outcomes.write(index.outcome(row));
            }
            return new Answer(spool, false);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** Where each row stands in the spool, whose it is and what became of it: in arrays, because there may be millions. */
    private static final class Index {
        private static final long WITHDRAWN = Long.MIN_VALUE;

        private final Map<ShipmentLookup, List<Integer>> byShipment = new HashMap<>();
        private int size;
        private long[] ends = new long[64];
        /** When what it tells was over, in milliseconds; of a retraction, which has no such time, {@link #WITHDRAWN}. */
        private long[] occurred = new long[64];

        private long[] high = new long[0];
        private long[] low = new long[0];
        private String[] shipments = new String[0];
        private boolean[] isNew = new boolean[0];

        void add(BulkEventService.Row row, int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                occurred = Arrays.copyOf(occurred, size * 2);
            }
            ends[size] = start(size) + length;
            occurred[size] = row.report().retracts() != null
                    ? WITHDRAWN
                    : row.report().occurred().end(ZoneOffset.UTC).toEpochMilli();
            byShipment.computeIfAbsent(row.shipment(), s -> new ArrayList<>(1)).add(size);
            size++;
        }

        /** Once all of them are recorded. */
        void count(IntakeMetrics tally) {
            for (int row = 0; row < size; row++) {
                if (!isNew[row]) {
                    tally.repeated();
                } else if (occurred[row] == WITHDRAWN) {
                    tally.recorded(null, true);
                } else {
                    tally.recorded(When.at(Instant.ofEpochMilli(occurred[row])), false);
                }
            }
        }

        long start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }

        int length(int row) {
            return (int) (ends[row] - start(row));
        }

        void became(BulkEventService.Outcome outcome, int row) {
            if (high.length < size) {
                high = new long[size];
                low = new long[size];
                shipments = new String[size];
                isNew = new boolean[size];
            }
            high[row] = outcome.event().getMostSignificantBits();
            low[row] = outcome.event().getLeastSignificantBits();
            shipments[row] = outcome.shipment();
            isNew[row] = outcome.isNew();
        }

        RowOutcome outcome(int row) {
            return new RowOutcome(row, isNew[row] ? 201 : 200, new UUID(high[row], low[row]), shipments[row], null);
        }
    }
}
