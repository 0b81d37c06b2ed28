package org.aidbridge.report.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.reference.operation.KnownCodes;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.assembly.ReportAssembler;
import org.aidbridge.report.publishing.ReportContents.Content;
import org.aidbridge.report.publishing.ReportContents.Progress;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Publishes reports. A report is its terms; they are written once nothing can be recorded any more that it would have to
 * tell. Whoever draws it up, whenever, draws up the same, so the first result is kept and a run that broke off is done again.
 */
@ApplicationScoped
public class ReportService {

    private static final Logger LOG = Logger.getLogger(ReportService.class);

    private final Reports reports;
    private final ReportContents contents;
    private final ReportAssembler assembler;
    private final Journal journal;
    private final KnownCodes codes;
    private final Operations operations;
    private final Event<ReportOrdered> orders;
    private final SharedComputation<Key, byte[]> reruns = new SharedComputation<>();
    private final ManagedExecutor executor;
    private final Clock clock;

    ReportService(
            Reports reports,
            ReportContents contents,
            ReportAssembler assembler,
            Journal journal,
            KnownCodes codes,
            Operations operations,
            Event<ReportOrdered> orders,
            ManagedExecutor executor,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.assembler = assembler;
        this.journal = journal;
        this.codes = codes;
        this.operations = operations;
        this.orders = orders;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Publishes a report and draws it up. Must not be called inside a transaction.
     *
     * @param knownAsOf null for now
     * @param since begin of the period; null for the time of the report before, or 24 hours
     * @param intakeKey with which it may be asked for again, or null
     * @return its number
     * @throws Conflict (409) when the key was used for another report
     * @throws Invalid (422) where an instant is in the future or they do not follow each other
     * @throws org.aidbridge.database.journal.StillBeingWritten (503) when somebody has been recording for longer than some ten seconds
     */
    public String publish(
            String operation, Instant validAsOf, Instant knownAsOf, Instant since, String intakeKey, String by) {
        Key key = ordered(operation, validAsOf, knownAsOf, since, intakeKey, by);
        if (contents.of(key).isEmpty()) {
            draw(key);
        }
        return key.toString();
    }

    /**
     * Publishes a report and leaves it to be drawn up in the background: how far that is, {@link ReportQueries#progress} tells.
     * Must not be called inside a transaction.
     *
     * @return its number, with parameters and errors as of {@link #publish}
     */
    public String begin(
            String operation, Instant validAsOf, Instant knownAsOf, Instant since, String intakeKey, String by) {
        Key key = ordered(operation, validAsOf, knownAsOf, since, intakeKey, by);
        if (contents.of(key).isEmpty()) {
            orders.fireAsync(new ReportOrdered(key));
        }
        return key.toString();
    }

    private Key ordered(
            String operation, Instant validAsOf, Instant knownAsOf, Instant since, String intakeKey, String by) {
        if (knownAsOf != null) {
            operations.requireOpenedBy(operation, knownAsOf, "/knownAsOf");
        }
        Key asked = intakeKey == null ? null : reports.asked(operation, by, intakeKey);
        if (asked != null) {
            requireSame(asked, validAsOf, knownAsOf, since);
            return asked;
        }
        Key key = order(operation, validAsOf, knownAsOf, since, null, intakeKey, by)
                .orElseThrow();
        if (intakeKey != null) {
            // Another request with the key may have been before this one meanwhile.
            requireSame(key, validAsOf, knownAsOf, since);
        }
        return key;
    }

    private void requireSame(Key asked, Instant validAsOf, Instant knownAsOf, Instant since) {
        ReportTerms terms = reports.terms(asked);
        boolean isSame = terms.asOf().validAt().equals(validAsOf)
                && (knownAsOf == null || terms.asOf().knownAt().equals(knownAsOf))
                && (since == null || terms.since().equals(since));
        if (!isSame) {
            throw new Conflict(
                    "header:Idempotency-Key", Message.of("The key was used for another report, {report}", asked));
        }
    }

    /** Whether there is a report of that instant, drawn up or not. */
    public boolean has(String operation, Instant validAsOf) {
        return reports.isThere(operation, validAsOf);
    }

    /**
     * Writes the terms of a report, without drawing it up.
     *
     * @param scheduledFor when it was due, or null
     * @return empty when it was scheduled and somebody has ordered it already
     */
    Optional<Key> order(
            String operation,
            Instant validAsOf,
            Instant knownAsOf,
            Instant since,
            Instant scheduledFor,
            String intakeKey,
            String by) {
        OperationRef its = QuarkusTransaction.requiringNew().call(() -> codes.operation(operation, "/operation"));
        Instant now = clock.instant();
        Instant known = knownAsOf == null ? now : knownAsOf;
        if (known.isAfter(now)) {
            throw new Invalid(
                    "/knownAsOf", Message.of("{time} is in the future: nobody knows yet what will be known", known));
        }
        if (validAsOf.isAfter(known)) {
            throw new Invalid(
                    "/validAsOf",
                    Message.of("{time} is later than {known}, until when is told what was known", validAsOf, known));
        }
        if (since != null && !since.isBefore(validAsOf)) {
            throw new Invalid("/since", Message.of("The period begins before it ends"));
        }
        journal.freeze(its.code(), known);
        journal.settle(RevisedEntries.JOURNAL);
        return reports.number(operation, new AsOf(validAsOf, known), since, scheduledFor, intakeKey, by);
    }

    /** Draws up a report whose terms are written, and keeps it. */
    void draw(Key key) {
        keep(key, assembler.assemble(reports.terms(key), progress(key)));
    }

    /** The same, unless it has been drawn up or is being drawn up elsewhere. */
    void drawUnlessUnderway(Key key) {
        if (contents.of(key).isEmpty()) {
            assembler.assembleUnlessUnderway(reports.terms(key), progress(key)).ifPresent(report -> keep(key, report));
        }
    }

    private void keep(Key key, Report report) {
        byte[] canonical = Canonical.write(report);
        contents.keep(key, new Content(Canonical.sha256(canonical), canonical));
    }

    /** Written aside: who draws up a report reads it over the one connection that it may hold. */
    private Consumer<String> progress(Key key) {
        AtomicInteger done = new AtomicInteger();
        return section -> {
            Progress progress = new Progress(section, done.getAndIncrement(), ReportAssembler.SECTIONS.size());
            executor.execute(() -> told(key, progress));
        };
    }

    private void told(Key key, Progress progress) {
        try {
            contents.progress(key, progress);
        } catch (RuntimeException e) {
            LOG.debugf("How far %s is could not be written: %s", key, e.getMessage());
        }
    }

    /** The canonical data of a report, drawn up anew from its terms; what was kept is not looked at. */
    byte[] again(Key key) {
        // The same whoever asks; who asks meanwhile waits for the next.
        return reruns.get(key, () -> Canonical.write(assembler.assemble(reports.terms(key), section -> {})));
    }
}
