package org.aidbridge.report.section.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure that differs from an earlier report.
 *
 * @param region null for the overall figure
 * @param causes add up to the difference
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

    public Change because(List<Share> all) {
        return new Change(item, name, unit, measure, stage, region, before, after, difference, all);
    }

    @Schema(name = "Measure")
    public enum Measure {
        REACHED,
        STOCK
    }

    /** Why a figure differs. */
    @Schema(name = "CauseOfChange")
    public enum Cause {
        /** Happened after the time of the earlier figure. */
        NEW,
        /** Happened before, but was reported later. */
        LATE,
        /** A report of an event was withdrawn. */
        RETRACTED,
        /** An event or declaration was corrected. */
        CORRECTED,
        /** Nothing moved, but a recipient or place was assigned to another region. */
        REMAPPED
    }

    /** Events listed with a cause, at most. */
    public static final int EVENTS = 10;

    /**
     * @param count how many events the cause has
     * @param events the first {@link #EVENTS}, in the order of recording
     * @param more address of all events; null when these are all, and in reports
     */
    @Schema(name = "CauseShare")
    public record Share(Cause cause, BigDecimal quantity, int count, List<CausingEvent> events, String more) {}

    /**
     * A record that made a difference.
     *
     * @param event null for a declaration or a revised place or party
     * @param type of the event, or DECLARED, DECLARATION_CORRECTED, DECLARATION_WITHDRAWN, REGION_REVISED
     * @param shipment the reference, or the code of the party
     * @param occurredAt an instant, or a day when only the day is known
     */
    @Schema(name = "ToldEvent")
    public record CausingEvent(
            UUID event,
            String type,
            String shipment,
            When occurredAt,
            Instant recordedAt,
            String party,
            String reference,
            BigDecimal quantity) {}
}
