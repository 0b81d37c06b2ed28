package org.aidbridge.report.section.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure that is another one than in an earlier report.
 *
 * @param region null for the whole; then the measure is that of a region
 * @param causes they add up to the difference
 */
@Schema(name = "FigureChange")
public record Change(
        String item,
        String name,
        String unit,
        Measure measure,
        Stage stage,
        String region,
        BigDecimal before,
        BigDecimal after,
        BigDecimal difference,
        List<Share> causes) {

    /** The same change with its causes. */
    public Change because(List<Share> all) {
        return new Change(item, name, unit, measure, stage, region, before, after, difference, all);
    }

    /** What a figure counts. */
    @Schema(name = "Measure")
    public enum Measure {
        REACHED,
        STOCK
    }

    /** Why a figure is another one. */
    @Schema(name = "CauseOfChange")
    public enum Cause {
        /** It happened after the time of the earlier figure. */
        NEW,
        /** It had happened before, and was told only later. */
        LATE,
        /** What was told was withdrawn. */
        RETRACTED,
        /** What was told, or declared, was told anew. */
        CORRECTED,
        /** Nothing moved: a recipient or place is in another region than was known. */
        REMAPPED
    }

    /** So many events of a cause are named beside it. */
    public static final int EVENTS = 10;

    /**
     * @param count of its events
     * @param events the first {@link #EVENTS}, in the order of recording
     * @param more where all of them are listed; null where these are all, and in reports
     */
    @Schema(name = "CauseShare")
    public record Share(Cause cause, BigDecimal quantity, int count, List<Told> events, String more) {}

    /**
     * What was recorded that made a difference.
     *
     * @param event null for a declaration, or a place or party that was told anew
     * @param type of the event, or DECLARED, DECLARATION_CORRECTED, DECLARATION_WITHDRAWN, REGION_REVISED
     * @param shipment the reference, or the code of the party
     * @param occurredAt an instant, or the day where no more is known
     */
    @Schema(name = "ToldEvent")
    public record Told(
            UUID event,
            String type,
            String shipment,
            When occurredAt,
            Instant recordedAt,
            String party,
            String reference,
            BigDecimal quantity) {}
}
