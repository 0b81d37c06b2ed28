package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.http.json.JsonProblems.Unreadable;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.recording.BulkEventService;
import org.aidbridge.shipment.recording.IntakeMetrics;

/**
 * Records each row of a body by itself, some hundred at a time. The answer is buffered, because most clients send
 * everything before they read anything: client and server would otherwise wait for each other.
 */
@ApplicationScoped
class RowwiseBulk {

    private static final int CHUNK_ROWS = 400;
    private static final int CHUNK_BYTES = 1_048_576;

    /**
     * Applies to all rows of a request.
     *
     * @param operation for rows that name none, or null
     * @param key its Idempotency-Key, or null
     */
    record Request(boolean isLines, String operation, String key, Caller caller) {

        /** Identifies a row without a source reference. */
        String intakeKey(long row) {
            return key == null ? null : key + "/" + row;
        }
    }

    /** @param isRefused whether any row was refused */
    record Answer(SpillBuffer outcomes, boolean isRefused) {}

    /** A row, or the reason it cannot be read. */
    private record Pending(long number, BulkEventService.Row row, Problem problem) {}

    private final RowReader reader;
    private final BulkEventService service;
    private final ObjectMapper mapper;
    private final IntakeMetrics metrics;

    RowwiseBulk(RowReader reader, BulkEventService service, ObjectMapper mapper, IntakeMetrics metrics) {
        this.reader = reader;
        this.service = service;
        this.mapper = mapper;
        this.metrics = metrics;
    }

    /**
     * @return for the caller to close
     * @throws Problem (400, 422) when the body has no rows at all
     */
    Answer each(Rows rows, Request request) throws IOException {
        SpillBuffer buffer = new SpillBuffer();
        try (SequenceWriter outcomes = writer(buffer, request.isLines())) {
            boolean isRefused = false;
            List<Pending> chunk = new ArrayList<>();
            do {
                chunk = chunk(rows, request, chunk.isEmpty() ? 0 : last(chunk).number() + 1);
                for (BulkResource.RowOutcome outcome : record(chunk, request.caller())) {
                    outcomes.write(outcome);
                    isRefused |= outcome.isRefused();
                }
            } while (!chunk.isEmpty());
            return new Answer(buffer, isRefused);
        } catch (IOException | RuntimeException e) {
            buffer.close();
            throw e;
        }
    }

    SequenceWriter writer(SpillBuffer buffer, boolean isLines) throws IOException {
        ObjectWriter writer = mapper.writerFor(BulkResource.RowOutcome.class);
        // Closing the writer ends the array but leaves the buffer open.
        ObjectWriter open = writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return isLines ? open.withRootValueSeparator("\n").writeValues(buffer) : open.writeValuesAsArray(buffer);
    }

    private static Pending last(List<Pending> chunk) {
        return chunk.get(chunk.size() - 1);
    }

    private List<Pending> chunk(Rows rows, Request request, long first) throws IOException {
        List<Pending> chunk = new ArrayList<>();
        for (int bytes = 0; chunk.size() < CHUNK_ROWS && bytes < CHUNK_BYTES; ) {
            long number = first + chunk.size();
            try {
                byte[] row = rows.next();
                if (row == null) {
                    break;
                }
                bytes += row.length;
                chunk.add(new Pending(number, reader.read(row, number, request), null));
            } catch (Problem problem) {
                boolean isBroken = rows.endsWith(problem);
                if (isBroken && number == 0) {
                    throw problem;
                }
                chunk.add(new Pending(number, null, isBroken ? nothingAfter(problem) : problem));
            }
        }
        return chunk;
    }

    private static Problem nothingAfter(Problem problem) {
        return new Unreadable(Message.of("{detail}; nothing after this was read", problem.detail()));
    }

    private void count(BulkEventService.Row row, BulkEventService.Outcome outcome) {
        if (outcome.problem() != null) {
            metrics.refused();
        } else if (outcome.isNew()) {
            metrics.recorded(row.request().occurredAt(), row.request().retracts() != null);
        } else {
            metrics.repeated();
        }
    }

    private List<BulkResource.RowOutcome> record(List<Pending> chunk, Caller caller) {
        List<BulkEventService.Row> readable =
                chunk.stream().filter(p -> p.row() != null).map(Pending::row).toList();
        List<BulkEventService.Outcome> recorded = readable.isEmpty() ? List.of() : service.recordEach(readable, caller);
        List<BulkResource.RowOutcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Pending pending : chunk) {
            BulkEventService.Outcome outcome =
                    pending.row() == null ? BulkEventService.Outcome.refused(pending.problem()) : recorded.get(next++);
            count(pending.row(), outcome);
            outcomes.add(BulkResource.RowOutcome.of(pending.number(), outcome));
        }
        return outcomes;
    }
}
