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

/** Records all rows of a body or none. Rows are buffered on disk; an index of about fifty bytes a row stays in memory. */
@ApplicationScoped
class AtomicBulk {

    private final RowReader reader;
    private final BulkEventService service;
    private final RowwiseBulk rowwise;
    private final IntakeMetrics metrics;

    AtomicBulk(RowReader reader, BulkEventService service, RowwiseBulk rowwise, IntakeMetrics metrics) {
        this.reader = reader;
        this.service = service;
        this.rowwise = rowwise;
        this.metrics = metrics;
    }

    /**
     * @return for the caller to close; no row in it is refused
     * @throws RefusedRows (422) that names the refused rows
     * @throws Unreadable (400) when a row is not JSON
     */
    Answer all(Rows rows, Request request) throws IOException {
        try (SpillBuffer body = new SpillBuffer()) {
            Index index = new Index();
            index(rows, request, body, index);
            service.recordAll(
                    index.byShipment,
                    row -> reader.read(body.read(index.start(row), index.length(row)), row, request),
                    index::outcome,
                    request.caller());
            index.count(metrics);
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
        SpillBuffer buffer = new SpillBuffer();
        try (SequenceWriter outcomes = rowwise.writer(buffer, request.isLines())) {
            for (int row = 0; row < index.size; row++) {
                outcomes.write(index.outcome(row));
            }
            return new Answer(buffer, false);
        } catch (IOException | RuntimeException e) {
            buffer.close();
            throw e;
        }
    }

    /** Position, shipment and outcome of each row, in arrays because there may be millions. */
    private static final class Index {
        private static final long RETRACTION = Long.MIN_VALUE;

        private final Map<ShipmentLookup, List<Integer>> byShipment = new HashMap<>();
        private int size;
        private long[] ends = new long[64];
        /** End of the time it occurred, in milliseconds; {@link #RETRACTION} for a retraction. */
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
            occurred[size] = row.request().retracts() != null
                    ? RETRACTION
                    : row.request().occurredAt().end(ZoneOffset.UTC).toEpochMilli();
            byShipment.computeIfAbsent(row.shipment(), s -> new ArrayList<>(1)).add(size);
            size++;
        }

        void count(IntakeMetrics metrics) {
            for (int row = 0; row < size; row++) {
                if (!isNew[row]) {
                    metrics.repeated();
                } else if (occurred[row] == RETRACTION) {
                    metrics.recorded(null, true);
                } else {
                    metrics.recorded(When.at(Instant.ofEpochMilli(occurred[row])), false);
                }
            }
        }

        long start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }

        int length(int row) {
            return (int) (ends[row] - start(row));
        }

        void outcome(BulkEventService.Outcome outcome, int row) {
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

        BulkResource.RowOutcome outcome(int row) {
            return new BulkResource.RowOutcome(
                    row, isNew[row] ? 201 : 200, new UUID(high[row], low[row]), shipments[row], null);
        }
    }
}
