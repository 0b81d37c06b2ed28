package org.aidbridge.shipment.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidbridge.reference.carrier.CarrierLookup;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.ItemRef;
import org.aidbridge.reference.place.PlaceLookup.PlaceRef;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.plan.Plan;

/** Validates a declaration or a plan against reference data and reports all mistakes at once. */
@ApplicationScoped
class DeclarationValidator {

    private final CodeLookup codes;
    private final CarrierLookup carriers;

    DeclarationValidator(CodeLookup codes, CarrierLookup carriers) {
        this.codes = codes;
        this.carriers = carriers;
    }

    /**
     * @return its plan
     * @throws Invalid (422) with a pointer to each mistake
     */
    Plan requireValid(Declaration declaration) {
        Plan plan = declaration.plan(this::zone);
        List<Problem.Error> errors = new ArrayList<>();
        String operation = declaration.operation();
        head(operation, declaration.head(), !declaration.lines().isEmpty(), errors);
        lines(operation, declaration.lines(), errors);
        plan(operation, plan, declaration.lines().size(), errors);
        refuse(errors);
        return plan;
    }

    /**
     * @param head null when it does not change
     * @return the new plan
     * @throws Invalid (422) as for a declaration
     */
    Plan requireValidRevision(String operation, Head head, RevisionRequest request, int lineCount) {
        Plan plan = request.plan(this::zone);
        List<Problem.Error> errors = new ArrayList<>();
        if (head != null) {
            head(operation, head, lineCount > 0, errors);
        }
        lines(operation, request.lines() == null ? List.of() : request.lines(), errors);
        plan(operation, plan, lineCount, errors);
        refuse(errors);
        return plan;
    }

    private void head(String operation, Head head, boolean isOnItsWay, List<Problem.Error> errors) {
        party(operation, head.donor(), "/donor", errors);
        party(operation, head.consignee(), "/consignee", errors);
        place(head.origin(), "/origin", errors);
        place(head.destination(), "/destination", errors);
        if (isOnItsWay && head.origin().equals(head.destination())) {
            errors.add(new Problem.Error("/destination", Message.of("Origin and destination are the same")));
        }
    }

    private static void refuse(List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void lines(String operation, List<Declaration.Line> lines, List<Problem.Error> errors) {
        for (int i = 0; i < lines.size(); i++) {
            Declaration.Line line = lines.get(i);
            String at = "/lines/" + i;
            Optional<ItemRef> item = codes.findItem(line.item());
            if (item.isEmpty()) {
                errors.add(new Problem.Error(at + "/item", Message.of("There is no item {item}", line.item())));
            } else {
                unit(item.get(), line.unit(), line.quantity(), at, errors);
            }
            if (line.recipient() != null) {
                party(operation, line.recipient(), at + "/recipient", errors);
            }
        }
    }

    private static void unit(ItemRef item, String unit, Quantity quantity, String at, List<Problem.Error> errors) {
        if (!item.unit().equals(unit)) {
            errors.add(new Problem.Error(
                    at + "/unit", Message.of("{item} is counted in {unit}", item.code(), item.unit())));
        } else if (quantity.value().scale() > item.decimals()) {
            errors.add(new Problem.Error(
                    at + "/quantity",
                    Message.of("A quantity in {unit} has at most {decimals} decimals", unit, item.decimals())));
        }
    }

    private void plan(String operation, Plan plan, int lineCount, List<Problem.Error> errors) {
        if (plan.recipient() != null) {
            party(operation, plan.recipient(), "/recipient", errors);
        }
        for (int i = 0; i < plan.legs().size(); i++) {
            Plan.Leg leg = plan.legs().get(i);
            String at = "/legs/" + i;
            if (carriers.find(leg.carrier()).isEmpty()) {
                errors.add(
                        new Problem.Error(at + "/carrier", Message.of("There is no carrier {carrier}", leg.carrier())));
            }
            place(leg.origin(), at + "/origin", errors);
            place(leg.destination(), at + "/destination", errors);
            if (leg.origin().equals(leg.destination())) {
                errors.add(new Problem.Error(
                        at + "/destination", Message.of("The leg has the same origin and destination")));
            }
            if (leg.departsAt() != null
                    && leg.arrivesAt() != null
                    && !leg.arrivesAt().beyond().isAfter(leg.departsAt().at())) {
                errors.add(new Problem.Error(at + "/arrivesAt", Message.of("The leg arrives before it departs")));
            }
            if (leg.lines() != null && leg.lines().stream().anyMatch(n -> n < 1 || n > lineCount)) {
                errors.add(new Problem.Error(
                        at + "/lines", Message.of("Lines are numbered from 1 to {count}", lineCount)));
            }
        }
    }

    /** Of a place; any zone if there is no such place, because the plan is refused then. */
    private ZoneId zone(String place) {
        return codes.findPlace(place).map(PlaceRef::zone).orElse(ZoneOffset.UTC);
    }

    private void place(String code, String pointer, List<Problem.Error> errors) {
        if (codes.findPlace(code).isEmpty()) {
            errors.add(new Problem.Error(pointer, Message.of("There is no place {place}", code)));
        }
    }

    private void party(String operation, String code, String pointer, List<Problem.Error> errors) {
        if (codes.findParty(operation, code).isEmpty()) {
            errors.add(new Problem.Error(
                    pointer, Message.of("There is no party {party} in {operation}", code, operation)));
        }
    }
}
