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
 * Has the rows of a body recorded, each for itself: some hundred are read, recorded and answered for before the next are
 * read. The answer is spooled, because a client that sends everything before it reads anything, as
 * most do, would otherwise wait for the server that waits for it.
 */
@ApplicationScoped
class RowwiseBulk {

    private static final int CHUNK_ROWS = 400;
    private static final int CHUNK_BYTES = 1_048_576;

    /**
     * What a request says of all its rows.
     *
     * @param operation of rows that name none, or null
     * @param key its Idempotency-Key, or null
     */
    record Request(boolean isLines, String operation, String key, Caller caller) {

        /** Identifies a row that has no reference of its source. */
        String intakeKey(long row) {
            return key == null ? null : key + "/" + row;
        }
    }

    /** @param isRefused whether some row was refused */
    record Answer(SpillBuffer outcomes, boolean isRefused) {}

    /** A row that is read, or the reason why it cannot be. */
    private record Pending(long number, BulkEventService.Row row, Problem problem) {}

    private final RowReader reader;
    private final BulkEventService service;
    private final ObjectMapper mapper;
    private final IntakeMetrics tally;

    RowwiseBulk(RowReader reader, BulkEventService service, ObjectMapper mapper, IntakeMetrics tally) {
        this.reader = reader;
        this.service = service;
        this.mapper = mapper;
        this.tally = tally;
    }

    /**
     * @return to be closed by whoever sends it
     * @throws Problem (400, 422) when there is nothing in the body that could be a row
     */
    Answer each(Rows rows, Request request) throws IOException {
        SpillBuffer spool = new SpillBuffer();
        try (SequenceWriter outcomes = writer(spool, request.isLines())) {
            boolean isRefused = false;
            List<Pending> chunk = new ArrayList<>();
            do {
                chunk = chunk(rows, request, chunk.isEmpty() ? 0 : last(chunk).number() + 1);
                for (RowOutcome outcome : record(chunk, request.caller())) {
                    outcomes.write(outcome);
                    isRefused |= outcome.isRefused();
                }
            } while (!chunk.isEmpty());
            return new Answer(spool, isRefused);
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    SequenceWriter writer(SpillBuffer spool, boolean isLines) throws IOException {
        ObjectWriter writer = mapper.writerFor(RowOutcome.class);
        // Closing the writer ends the array but leaves the spool open.
        ObjectWriter kept = writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return isLines ? kept.withRootValueSeparator("\n").writeValues(spool) : kept.writeValuesAsArray(spool);
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
            tally.refused();
        } else if (outcome.isNew()) {
            tally.recorded(row.report().occurred(), row.report().retracts() != null);
        } else {
            tally.repeated();
        }
    }

    private List<RowOutcome> record(List<Pending> chunk, Caller caller) {
        List<BulkEventService.Row> readable =
                chunk.stream().filter(p -> p.row() != null).map(Pending::row).toList();
        List<BulkEventService.Outcome> recorded = readable.isEmpty() ? List.of() : service.recordEach(readable, caller);
        List<RowOutcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Pending pending : chunk) {
            BulkEventService.Outcome outcome =
                    pending.row() == null ? BulkEventService.Outcome.refused(pending.problem()) : recorded.get(next++);
            count(pending.row(), outcome);
            outcomes.add(RowOutcome.of(pending.number(), outcome));
        }
        return outcomes;
    }
}
