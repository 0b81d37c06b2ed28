package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentChange;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Entry;

/** Opens, re-derives and closes the ledger when a shipment is declared, corrected or withdrawn. */
@ApplicationScoped
class LedgerListener {

    private final Events events;
    private final DerivedStateUpdater derivedState;

    LedgerListener(Events events, DerivedStateUpdater derivedState) {
        this.events = events;
        this.derivedState = derivedState;
    }

    void open(@Observes ShipmentChange.Declared declared) {
        Shipment shipment = declared.shipment();
        List<Entry> opening = Ledger.fold(shipment.opening(lines(declared.lines())), List.of())
                .entries();
        events.write(
                opening.stream()
                        .map(entry -> new LedgerRow(shipment, entry, declared.recordedAt()))
                        .toList(),
                new RoundTrip());
    }

    void reopen(@Observes ShipmentChange.Corrected corrected) {
        if (corrected.isHead()) {
            // Figures count rows by donor and destination, so every row is replaced.
            close(corrected.shipment(), corrected.recordedAt());
        }
        LedgerUpdater ledger = new LedgerUpdater(corrected.shipment(), events);
        ledger.rederive(lines(corrected.lines()), corrected.recordedAt());
        derivedState.update(corrected.shipment(), ledger.position(), corrected.recordedAt());
        events.write(List.of(ledger), new RoundTrip());
    }

    void close(@Observes ShipmentChange.Withdrawn withdrawn) {
        close(withdrawn.shipment(), withdrawn.recordedAt());
    }

    private void close(Shipment shipment, Instant at) {
        events.openRows(shipment).forEach(row -> row.close(at));
        events.flush();
    }

    private static List<Declared> lines(List<ShipmentLine> lines) {
        return lines.stream().map(ShipmentLine::declared).toList();
    }
}
