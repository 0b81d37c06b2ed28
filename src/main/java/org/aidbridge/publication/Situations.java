package org.aidbridge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.aidbridge.composition.Composer;
import org.aidbridge.reference.Operation;
import org.aidbridge.reference.Operations;
import org.aidbridge.report.Report;
import org.aidbridge.report.Terms;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Invalid;

/** The live document of an operation: what a report of this moment, or of any other, would say. */
@ApplicationScoped
public class Situations {

    private final Operations operations;
    private final Reports reports;
    private final Composer composer;

    Situations(Operations operations, Reports reports, Composer composer) {
        this.operations = operations;
        this.reports = reports;
        this.composer = composer;
    }

    /**
     * Must not be called inside a transaction.
     *
     * @param since begin of the period; null for the time of the last report before, or 24 hours
     * @throws org.aidbridge.shared.Unknown (404) when there is no such operation
     */
    public Report of(String operation, AsOf asOf, Instant since) {
        Operation its = operations.known(operation, null);
        Report.Compared before = reports.before(operation, asOf);
        Instant begin = since != null
                ? since
                : before != null ? before.validAsOf() : asOf.validAt().minus(Composer.DAY);
        if (!begin.isBefore(asOf.validAt())) {
            throw new Invalid("?since", "The period begins before it ends");
        }
        return composer.compose(
                new Terms(
                        Report.VERSION,
                        operation,
                        null,
                        ZoneId.of(its.facts().zone()),
                        asOf,
                        begin,
                        its.facts().mode() == Operation.Mode.REPLAY,
                        null,
                        before),
                section -> {});
    }
}
