package org.aidbridge.web.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.place.Place;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.Priority;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;
import org.aidbridge.web.reference.Vocabulary;

@CheckedTemplate(basePath = "web/plan")
final class PlanPages {

    private PlanPages() {}

    static native TemplateInstance declaration(PageContext frame, DeclarationPage page);

    static native TemplateInstance opening(PageContext frame, DeclarationPage page);

    static native TemplateInstance plan(PageContext frame, PlanPage page);

    static native TemplateInstance withdrawal(PageContext frame, DeclarationWithdrawalPage page);

    /**
     * What is added to the reference data from within a form.
     *
     * @param field that takes its code, or empty
     */
    record Adding(Kind what, String field) {

        private static final String HELD_IN = "adding";

        /** @return null when nothing is added */
        static Adding of(FormData typed) {
            String[] held = typed.get(HELD_IN).split(" ", 2);
            return Stream.of(Kind.values())
                    .filter(kind -> kind.list().equals(held[0]))
                    .map(kind -> new Adding(kind, held.length > 1 ? held[1] : ""))
                    .findFirst()
                    .orElse(null);
        }

        /** The form with the fields of the addition, named as it was typed. */
        static FormData started(FormData typed, String list, String field) {
            String name = typed.get(field);
            String role = field.replaceFirst("-\\d+$", "").toUpperCase(Locale.ROOT);
            return FormButtons.cleared(typed)
                    .with(Map.of(HELD_IN, (list + " " + field).strip(), "newName", name, "newRoles", role));
        }

        public String list() {
            return what.list();
        }
    }

    /**
     * @param isAnswer whether it shows what was posted
     * @param copied reference of the shipment that it starts from, or null
     */
    record DeclarationPage(
            PageContext frame,
            FormData typed,
            Picked picked,
            FormButtons buttons,
            boolean isAnswer,
            String copied,
            Problem problem) {

        public List<Priority> priorities() {
            return Arrays.asList(Priority.values());
        }

        public List<Integer> lines() {
            return ShipmentRows.LINES.numbers(typed);
        }

        public List<Integer> legs() {
            return ShipmentRows.LEGS.numbers(typed);
        }

        /** The rows of an opening balance. */
        public List<Integer> stock() {
            return ShipmentRows.STOCK.numbers(typed);
        }

        /** Where the goods of an opening balance may be; those with a recipient are recorded as deliveries. */
        public List<Stage> openingStages() {
            return List.of(Stage.ARRIVED, Stage.CLEARED, Stage.RECEIVED);
        }

        /** Null when nothing is added. */
        public Adding adding() {
            return Adding.of(typed);
        }

        public boolean mayAdd() {
            return frame.may(Roles.COORDINATOR);
        }

        /** The same, as a parameter of a template. */
        public String adds() {
            return mayAdd() ? "true" : "";
        }

        /** The address of the shipment that has the reference already, or null. */
        public String taken() {
            String reference = DeclarationForm.reference(typed);
            return problem instanceof Conflict && reference != null ? frame.plainTo("/shipments", reference) : null;
        }

        public String back() {
            return frame.plain("/shipments");
        }

        public List<Items.Category> categories() {
            return buttons.categories();
        }

        public List<Items.Unit> units() {
            return buttons.units();
        }

        public List<Place.Kind> placeKinds() {
            return Arrays.asList(Place.Kind.values());
        }

        public Map<String, String> countries() {
            return Vocabulary.countries(frame.write().language());
        }

        public Set<String> zones() {
            return Vocabulary.zones().keySet();
        }

        public String action() {
            return frame.plain("/declaration");
        }

        public String openingAction() {
            return frame.plain("/opening-balance");
        }
    }

    record DeclarationWithdrawalPage(PageContext frame, ShipmentView shipment, FormData typed, Problem problem) {

        public String back() {
            return frame.plain("/shipments/" + shipment.reference());
        }

        public String action() {
            return back() + "/withdrawal";
        }
    }

    record PlanPage(
            PageContext frame,
            ShipmentView shipment,
            FormData typed,
            Picked picked,
            List<Items.Unit> units,
            boolean isAnswer,
            Problem problem) {

        public List<Priority> priorities() {
            return Arrays.asList(Priority.values());
        }

        /** Empty for a shipment that was declared without lines. */
        public List<Integer> lines() {
            return ShipmentRows.LINES.numbers(typed);
        }

        public List<Integer> legs() {
            return ShipmentRows.LEGS.numbers(typed);
        }

        /** Donor, consignee, origin and destination can be corrected until something has moved. */
        public boolean mayCorrectHead() {
            return shipment.stages().stream().allMatch(standing -> standing.stage() == Stage.PLANNED)
                    && shipment.lines().stream()
                            .noneMatch(line -> line.surplus().isPositive());
        }

        public String back() {
            return frame.plain("/shipments/" + shipment.reference());
        }

        public String action() {
            return back() + "/plan";
        }
    }
}
