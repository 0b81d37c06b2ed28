package org.aidbridge.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;

/** The options of forms: the first 500 of each kind, by code. */
@ApplicationScoped
public class Choices {

    private static final int AT_MOST = 500;

    private final Items items;
    private final Parties parties;
    private final Carriers carriers;

    Choices(Items items, Parties parties, Carriers carriers) {
        this.items = items;
        this.parties = parties;
        this.carriers = carriers;
    }

    /**
     * Names by code.
     *
     * @param units of the items
     */
    public record Offered(
            Map<String, String> items,
            Map<String, String> units,
            Map<String, String> parties,
            Map<String, String> carriers) {

        public List<Stage> stages() {
            return Arrays.asList(Stage.values());
        }

        public List<Flag> flags() {
            return Arrays.asList(Flag.values());
        }

        public String item(String code) {
            return items.getOrDefault(code, code);
        }

        public List<String> items(Collection<String> codes) {
            return codes.stream().sorted().map(this::item).toList();
        }

        public String carrier(String code) {
            return carriers.getOrDefault(code, code);
        }

        public String party(String code) {
            return code == null ? "" : parties.getOrDefault(code, code);
        }
    }

    public Offered of(String operation) {
        Map<String, String> ofItems = new TreeMap<>();
        Map<String, String> units = new TreeMap<>();
        items.page(RowFilter.all(), PageRequest.of(AT_MOST, null)).items().forEach(i -> {
            ofItems.put(i.code(), i.facts().name());
            units.put(i.code(), i.facts().unit());
        });
        return new Offered(
                ofItems,
                units,
                names(parties, Parties.of(operation), Party.Facts::name),
                names(carriers, RowFilter.all(), Carrier.Facts::name));
    }

    /** Names by code of the first 500 matching entries. */
    public static <E extends Revised<F>, F> Map<String, String> names(
            RevisedEntries<E, ?, F> catalogue, RowFilter criteria, Function<F, String> name) {
        Map<String, String> names = new TreeMap<>();
        catalogue
                .page(criteria, PageRequest.of(AT_MOST, null))
                .items()
                .forEach(entry -> names.put(entry.code(), name.apply(entry.facts())));
        return names;
    }
}
