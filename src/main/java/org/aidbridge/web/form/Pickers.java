package org.aidbridge.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.Places;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Unknown;

/** Finds reference data by code and by words of the name, for fields that take a code. */
@ApplicationScoped
public class Pickers {

    private final Parties parties;
    private final Items items;
    private final Places places;
    private final Carriers carriers;

    Pickers(Parties parties, Items items, Places places, Carriers carriers) {
        this.parties = parties;
        this.items = items;
        this.places = places;
        this.carriers = carriers;
    }

    /** The kinds of reference data that a form picks from. */
    public enum Kind {
        PARTY("parties"),
        ITEM("items"),
        PLACE("places"),
        CARRIER("carriers");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        /** Its name in addresses and of its list on a page. */
        public String list() {
            return list;
        }

        /** @throws Unknown (404) for any other name */
        static Kind of(String list) {
            return Stream.of(values())
                    .filter(kind -> kind.list.equals(list))
                    .findFirst()
                    .orElseThrow(() -> new Unknown("catalogue", list));
        }
    }

    /** @param unit of an item, otherwise null */
    public record Option(String code, String name, String unit) {}

    /**
     * Entries with a word that begins with each of these words, by code.
     *
     * @param words null for all
     */
    public List<Option> search(Kind kind, String operation, String words, int atMost) {
        return options(kind, operation, rows -> rows.matching(words), atMost);
    }

    /** The entry of that code or, if only one has it, of that name; else null. */
    public Option find(Kind kind, String operation, String typed) {
        List<Option> coded = options(kind, operation, rows -> rows.and("code", NormalForm.code(typed)), 1);
        List<Option> found = coded.isEmpty()
                ? options(
                        kind,
                        operation,
                        rows -> rows.matching(typed).and("lower(name) = lower(:name)", "name", typed),
                        2)
                : coded;
        return found.size() == 1 ? found.get(0) : null;
    }

    private List<Option> options(Kind kind, String operation, UnaryOperator<RowFilter> narrow, int atMost) {
        return switch (kind) {
            case PARTY ->
                of(
                        parties,
                        narrow.apply(Parties.of(operation)),
                        atMost,
                        party -> new Option(party.code(), party.name(), null));
            case ITEM ->
                of(
                        items,
                        narrow.apply(RowFilter.all()),
                        atMost,
                        item -> new Option(item.code(), item.name(), item.unit()));
            case PLACE ->
                of(places, narrow.apply(RowFilter.all()), atMost, place -> new Option(place.code(), name(place), null));
            case CARRIER ->
                of(
                        carriers,
                        narrow.apply(RowFilter.all()),
                        atMost,
                        carrier -> new Option(carrier.code(), carrier.name(), null));
        };
    }

    private static String name(Place.Facts place) {
        return Stream.of(place.name(), place.municipality(), place.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static <E extends Revised<F>, F> List<Option> of(
            RevisedEntries<E, ?, F> entries, RowFilter rows, int atMost, Function<F, Option> option) {
        return entries.page(rows, PageRequest.of(atMost, null)).items().stream()
                .map(Revised::facts)
                .map(option)
                .toList();
    }
}
