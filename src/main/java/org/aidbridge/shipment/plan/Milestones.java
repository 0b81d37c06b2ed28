package org.aidbridge.shipment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.aidbridge.shipment.ledger.Stage;

/** The owner and the allowed silence of each stage, from the table {@code milestone}. */
@ApplicationScoped
public class Milestones {

    /** @param silentAfter null when nothing further is expected */
    public record Milestone(String owner, Duration silentAfter) {}

    private final EntityManager em;
    private volatile Map<Stage, Milestone> read;

    Milestones(EntityManager em) {
        this.em = em;
    }

    /** Read once: a change takes effect with the next start. */
    public Map<Stage, Milestone> all() {
        if (read == null) {
            Map<Stage, Milestone> milestones = new EnumMap<>(Stage.class);
            em.createNativeQuery(
                            "select stage, owner, cast(extract(epoch from silent_after) as bigint) from milestone",
                            Tuple.class)
                    .getResultList()
                    .forEach(row -> put(milestones, (Tuple) row));
            read = milestones;
        }
        return read;
    }

    private static void put(Map<Stage, Milestone> milestones, Tuple row) {
        Number seconds = row.get(2, Number.class);
        Duration silentAfter = seconds == null ? null : Duration.ofSeconds(seconds.longValue());
        milestones.put(Stage.valueOf(row.get(0, String.class)), new Milestone(row.get(1, String.class), silentAfter));
    }
}
