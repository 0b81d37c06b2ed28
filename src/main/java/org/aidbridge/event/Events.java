package org.aidbridge.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shipment.Shipment;

/** All events, and the ledger rows they caused. Append-only: nothing here is ever changed but closed. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {

    /** The event that already carries this source's reference, or null. A source without a reference has none. */
    Event known(Shipment shipment, Report.Source source) {
        if (source.reference() == null) {
            return null;
        }
        String party = source.party() == null ? "sourceParty is null" : "sourceParty = ?4";
        Object[] values = source.party() == null
                ? new Object[] {shipment.operation(), source.reference(), shipment.id()}
                : new Object[] {shipment.operation(), source.reference(), shipment.id(), source.party()};
        return find("operation = ?1 and sourceReference = ?2 and shipment = ?3 and " + party, values)
                .firstResult();
    }

    /** The event that came with this idempotency key from the same caller, or null. */
    Event known(Shipment shipment, String intakeKey, String by) {
        return find(
                        "operation = ?1 and recordedBy = ?2 and intakeKey = ?3 and shipment = ?4",
                        shipment.operation(),
                        by,
                        intakeKey,
                        shipment.id())
                .firstResult();
    }

    /** Everything ever reported of a shipment, retracted or not, in the order of recording. */
    List<Event> history(Shipment shipment) {
        return list("operation = ?1 and shipment = ?2 order by id", shipment.operation(), shipment.id());
    }

    /** The ledger rows of a shipment that hold now. */
    List<LedgerRow> openRows(Shipment shipment) {
        return getEntityManager()
                .createQuery(
                        "from LedgerRow where operation = :operation and shipment = :shipment and recordedTo is null",
                        LedgerRow.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultList();
    }

    void add(LedgerRow row) {
        getEntityManager().persist(row);
    }
}
