package org.aidbridge.shipment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Unknown;

/** All shipments. Whoever writes to one locks it first: its row is what serialises the writers of a shipment. */
@ApplicationScoped
public class Shipments implements PanacheRepositoryBase<Shipment, UUID> {

    /**
     * Locks a shipment for writing, until the end of the transaction.
     *
     * @param operation null when only one operation has such a reference
     * @throws Unknown (404) when there is none
     * @throws Conflict (409) when several operations have one and none was named
     */
    public Shipment lock(String operation, String reference) {
        List<Shipment> found = operation == null
                ? find("reference = ?1", reference)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .page(0, 2)
                        .list()
                : find("operation = ?1 and reference = ?2", operation, reference)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
        if (found.isEmpty()) {
            throw new Unknown("shipment", reference);
        }
        if (found.size() > 1) {
            throw new Conflict("?operation", "Several operations have a shipment " + reference + "; say which");
        }
        return found.get(0);
    }

    @Transactional
    public boolean exist(String operation, String reference) {
        return count("operation = ?1 and reference = ?2", operation, reference) > 0;
    }

    /** The lines that hold now, in line order. */
    public List<ShipmentLine> lines(Shipment shipment) {
        return getEntityManager()
                .createQuery("""
                        from ShipmentLine where operation = :operation and shipment = :shipment and recordedTo is null
                        order by number
                        """, ShipmentLine.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultList();
    }

    /** The legs of the current revision, in the order of travel. */
    public List<Plan.Leg> legs(Shipment shipment) {
        return getEntityManager()
                .createQuery("""
                        from ShipmentLeg where operation = :operation and shipment = :shipment and revision = :revision
                        order by number
                        """, ShipmentLeg.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .setParameter("revision", shipment.revision())
                .getResultStream()
                .map(ShipmentLeg::leg)
                .toList();
    }
}
