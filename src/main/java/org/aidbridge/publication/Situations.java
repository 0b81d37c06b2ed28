package org.aidbridge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.composition.Composer;
import org.aidbridge.reference.Operation;
import org.aidbridge.reference.Operations;
import org.aidbridge.report.KeyFigure;
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
        Operation.Facts its = operations.known(operation, null).facts();
        Report.Compared before = reports.before(operation, asOf);
        Instant begin = since != null
                ? since
                : before != null ? before.validAsOf() : asOf.validAt().minus(Composer.DAY);
        if (!begin.isBefore(asOf.validAt())) {
            throw new Invalid("?since", "The period begins before it ends");
        }
        return composer.compose(terms(its, asOf, begin, before), section -> {});
    }

    /**
     * Its key figures alone, at a fraction of the cost: what was reached, stands, and was reached within the 24 hours before.
     * Must not be called inside a transaction.
     *
     * @return by item code
     */
    public List<KeyFigure> keyFigures(String operation, AsOf asOf) {
        Operation.Facts its = operations.known(operation, null).facts();
        return composer.keyFigures(terms(its, asOf, asOf.validAt().minus(Composer.DAY), null));
    }

    private static Terms terms(Operation.Facts its, AsOf asOf, Instant since, Report.Compared before) {
        return new Terms(
                Report.VERSION,
                its.code(),
                null,
                ZoneId.of(its.zone()),
                asOf,
                since,
                its.mode() == Operation.Mode.REPLAY,
                null,
                before);
    }
}
