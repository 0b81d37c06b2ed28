package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidbridge.claim.model.Tolerances;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.revision.RevisedEntries;
import org.hibernate.Session;

@ApplicationScoped
public class ToleranceSettings extends RevisedEntries<Tolerance, String, Tolerance.Facts> {

    ToleranceSettings() {
        super(Tolerance.class, "tolerance");
    }

    @Transactional
    public Tolerances asOf(Instant knownAt) {
        Map<String, BigDecimal> percents = RoundTrip.list(
                        getEntityManager().unwrap(Session.class),
                        """
                select distinct on (code) code, percent from tolerance_revision
                where recorded_at <= cast(? as timestamptz) order by code, version desc
                """,
                        List.of(knownAt),
                        row -> Map.entry(row.text(), row.decimal()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Tolerances.of(percents.get("ABOUT"), percents.get("NEARLY"));
    }
}
