package org.aidbridge.web.shipment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState.DeclaredLine;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.Owner;

/** A line with its quantities by stage, as parts of one bar. */
record LineCard(DeclaredLine line, Quantity surplus, Quantity opened, List<Part> parts) {

    private static final int WHOLE = 1_000;

    /**
     * @param from start of the part, in thousandths
     * @param width in thousandths
     * @param owner who acts next; null if it has no text
     */
    record Part(ShipmentView.Standing standing, int from, int width, Owner owner) {
        public Stage stage() {
            return standing.stage();
        }
    }

    static List<LineCard> of(ShipmentView shipment) {
        return shipment.lines().stream()
                .map(line -> new LineCard(
                        line.declared(),
                        line.surplus(),
                        line.opened(),
                        parts(shipment, line.declared().line())))
                .toList();
    }

    private static List<Part> parts(ShipmentView shipment, int line) {
        List<ShipmentView.Standing> standing =
                shipment.stages().stream().filter(s -> s.line() == line).toList();
        BigDecimal whole = standing.stream().map(s -> s.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> parts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (ShipmentView.Standing s : standing) {
            int from = share(before, whole);
            before = before.add(s.quantity().value());
            parts.add(new Part(s, from, share(before, whole) - from, Owner.of(s.owner())));
        }
        return parts;
    }

    private static int share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 0
                : part.multiply(BigDecimal.valueOf(WHOLE))
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
