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
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.assembly.ReportAssembler;
import org.aidbridge.report.publishing.ReportContents.Content;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Publishes reports. A report is defined by its terms, which are written once nothing more can be recorded for its time. Every
 * run on the same terms gives the same result, so the first result is kept and an interrupted run is repeated.
 */
@ApplicationScoped
public class ReportService {

    private static final Logger LOG = Logger.getLogger(ReportService.class);

    /** A caller waits for a report whose terms are written. */
    record ReportOrdered(Key key) {}

    private final Reports reports;
    private final ReportContents contents;
    private final ReportAssembler assembler;
    private final Journal journal;
    private final CodeLookup codes;
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
            CodeLookup codes,
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
     * Publishes a report and assembles it. Must not be called inside a transaction.
     *
     * @param knownAsOf null for now
     * @param since begin of the period; null for the time of the report before, or 24 hours
     * @param intakeKey the idempotency key, or null
     * @return its number
     * @throws Conflict (409) when the key was used for another report
     * @throws Invalid (422) for instants in the future or in the wrong order
     * @throws org.aidbridge.database.journal.Journal.StillBeingWritten (503) when a writer stays open for more than about ten seconds
     */
    public String publish(
            String operation, Instant validAsOf, Instant knownAsOf, Instant since, String intakeKey, String by) {
        Key key = ordered(operation, validAsOf, knownAsOf, since, intakeKey, by);
        if (contents.of(key).isEmpty()) {
            assemble(key);
        }
        return key.toString();
    }

    /**
     * Publishes a report and assembles it in the background, see {@link ReportQueries#progress}. Must not be called inside a
     * transaction.
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
        Key asked = intakeKey == null ? null : reports.requested(operation, by, intakeKey);
        if (asked != null) {
            requireSame(asked, validAsOf, knownAsOf, since);
            return asked;
        }
        Key key = order(operation, validAsOf, knownAsOf, since, null, intakeKey, by)
                .orElseThrow();
        if (intakeKey != null) {
            // A concurrent request with the same key may have won.
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

    public boolean has(String operation, Instant validAsOf) {
        return reports.exists(operation, validAsOf);
    }

    /**
     * Writes the terms of a report, without assembling it.
     *
     * @param scheduledFor when it was due, or null
     * @return empty when a scheduled report exists already
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
            throw new Invalid("/validAsOf", Message.of("{time} is later than knownAsOf, {known}", validAsOf, known));
        }
        if (since != null && !since.isBefore(validAsOf)) {
            throw new Invalid("/since", Message.of("The period begins before it ends"));
        }
        journal.freeze(its.code(), known);
        journal.settle(RevisedEntries.JOURNAL);
        return reports.create(operation, new AsOf(validAsOf, known), since, scheduledFor, intakeKey, by);
    }

    /** Assembles a report whose terms are written, and stores it. */
    void assemble(Key key) {
        keep(key, assembler.assemble(reports.terms(key), progress(key)));
    }

    /** The same, unless it is done or in progress elsewhere. */
    void assembleUnlessUnderway(Key key) {
        if (contents.of(key).isEmpty()) {
            assembler.assembleUnlessUnderway(reports.terms(key), progress(key)).ifPresent(report -> keep(key, report));
        }
    }

    private void keep(Key key, Report report) {
        byte[] canonical = Canonical.write(report);
        contents.keep(key, new Content(Canonical.sha256(canonical), canonical));
    }

    /** Written by another thread, because this one may hold only one connection. */
    private Consumer<String> progress(Key key) {
        AtomicInteger done = new AtomicInteger();
        return section -> {
            ReportProgress progress = new ReportProgress(
                    key.toString(), section, done.getAndIncrement(), ReportAssembler.SECTIONS.size());
            executor.execute(() -> store(key, progress));
        };
    }

    private void store(Key key, ReportProgress progress) {
        try {
            contents.progress(key, progress);
        } catch (RuntimeException e) {
            LOG.debugf("Could not store the progress of %s: %s", key, e.getMessage());
        }
    }

    /** The canonical data computed again from the terms, ignoring what is stored. */
    byte[] recompute(Key key) {
        return reruns.get(key, () -> Canonical.write(assembler.assemble(reports.terms(key), section -> {})));
    }
}
