package org.aidbridge.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidbridge.carrier.Carriers;
import org.aidbridge.catalogue.Criteria;
import org.aidbridge.http.PageRequest;
import org.aidbridge.ledger.Flag;
import org.aidbridge.ledger.Stage;
import org.aidbridge.reference.Items;
import org.aidbridge.reference.Parties;

/** What the forms about shipments let choose from: the first 500 of each, in the order of their codes. */
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

        /** The names of several, in the order of their codes. */
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
        items.page(Criteria.all(), PageRequest.of(AT_MOST, null)).items().forEach(i -> {
            ofItems.put(i.code(), i.facts().name());
            units.put(i.code(), i.facts().unit());
        });
        Map<String, String> ofParties = new TreeMap<>();
        parties.page(Parties.of(operation), PageRequest.of(AT_MOST, null))
                .items()
                .forEach(p -> ofParties.put(p.code(), p.facts().name()));
        Map<String, String> ofCarriers = new TreeMap<>();
        carriers.page(Criteria.all(), PageRequest.of(AT_MOST, null))
                .items()
                .forEach(c -> ofCarriers.put(c.code(), c.facts().name()));
        return new Offered(ofItems, units, ofParties, ofCarriers);
    }
}
