package org.aidbridge.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.catalogue.Criteria;
import org.aidbridge.verdict.Tolerances;
import org.hibernate.Session;

/** The two tolerances with all their revisions. */
@ApplicationScoped
public class ToleranceSettings extends Catalogue<Tolerance, String, Tolerance.Facts> {

    ToleranceSettings() {
        super(Tolerance.class, "tolerance");
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }

    /** As they were set then. */
    @Transactional
    public Tolerances asOf(Instant knownAt) {
        Map<String, BigDecimal> percents = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct on (code) code, percent from tolerance_revision
                        where recorded_at <= :knownAt order by code, version desc
                        """, Tuple.class)
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, BigDecimal.class)));
        return Tolerances.of(percents.get("ABOUT"), percents.get("NEARLY"));
    }
}
