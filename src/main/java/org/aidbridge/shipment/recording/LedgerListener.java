package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.shipment.declaration.DeclarationCorrected;
import org.aidbridge.shipment.declaration.DeclarationWithdrawn;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentDeclared;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Entry;
import org.aidbridge.shipment.ledger.Ledger;

/** Opens the ledger of a shipment that is declared, re-opens that of one whose declaration is corrected, and closes it. */
@ApplicationScoped
class LedgerListener {

    private final Events events;
    private final DerivedStateUpdater standing;

    LedgerListener(Events events, DerivedStateUpdater standing) {
        this.events = events;
        this.standing = standing;
    }

    void open(@Observes ShipmentDeclared declared) {
        Shipment shipment = declared.shipment();
        List<Entry> opening = Ledger.fold(shipment.opening(lines(declared.lines())), List.of())
                .entries();
        events.write(
                opening.stream()
                        .map(entry -> new LedgerRow(shipment, entry, declared.recordedAt()))
                        .toList(),
                new RoundTrip());
    }

    void reopen(@Observes DeclarationCorrected corrected) {
        if (corrected.isHead()) {
            // All of it counts under another head now, whatever else an entry says.
            close(corrected.shipment(), corrected.recordedAt());
        }
        LedgerUpdater books = new LedgerUpdater(corrected.shipment(), events);
        books.rederive(lines(corrected.lines()), corrected.recordedAt());
        standing.settle(corrected.shipment(), books.position(), corrected.recordedAt());
        events.write(List.of(books), new RoundTrip());
    }

    void close(@Observes DeclarationWithdrawn withdrawn) {
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
