package org.aidbridge.web.reference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.aidbridge.http.Language;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.EntryPage.FieldValue;

/**
 * One kind of reference data on pages: its form, how it is read, and its list columns. Writes go through the same
 * service as the API.
 *
 * @param <E> the entry
 * @param <K> its natural key
 * @param <F> its fields
 */
public abstract class ReferenceForm<E extends Revised<F>, K, F> {

    private final Kind kind;
    private final RevisedEntries<E, K, F> catalogue;
    private final BiFunction<String, String, K> key;

    /** @param key of an entry, from the operation of the page, or null, and its code */
    protected ReferenceForm(Kind kind, RevisedEntries<E, K, F> catalogue, BiFunction<String, String, K> key) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.key = key;
    }

    /** For entries shared by all operations, keyed by code. */
    protected static String shared(String operation, String code) {
        return code;
    }

    public final Kind kind() {
        return kind;
    }

    /** In the order of the form; the code first, if it is typed. */
    protected abstract List<Field> fields(Language language);

    protected List<Field> fieldsOfNew(Language language) {
        return fields(language);
    }

    protected abstract List<FieldName> columns();

    protected List<FieldName> filters() {
        return List.of();
    }

    protected Set<FieldName> identifying() {
        return Set.of(FieldName.CODE);
    }

    protected Set<FieldName> settled(String code) {
        return Set.of();
    }

    protected abstract Map<FieldName, String> said(F facts);

    /** Null if absent. */
    protected static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** @param code of the revised entry, or as typed for a new one */
    protected abstract F read(FormData typed, String code);

    /** Restricts the list to one operation. */
    protected RowFilter all(String operation) {
        return RowFilter.all();
    }

    protected final Slice<E> page(String operation, FormData asked, PageRequest page) {
        RowFilter wanted = all(operation).matching(asked.text("q"));
        filters().forEach(filter -> wanted.and(filter.field(), asked.text(filter.field())));
        return catalogue.page(wanted, page);
    }

    final E known(String operation, String code) {
        return catalogue.known(key.apply(operation, code), null);
    }

    protected String list(PageContext frame) {
        return kind.list(frame);
    }

    protected String entry(PageContext frame, String code) {
        return kind.entry(frame, code);
    }

    protected String address(PageContext frame, String code) {
        return entry(frame, code);
    }

    /** The parent, if neither code nor context names it; else null. */
    protected String within() {
        return null;
    }

    /**
     * Never called for kinds without additions.
     *
     * @param operation of the page, or null
     */
    protected E add(String operation, F facts, String by) {
        throw new UnsupportedOperationException("Nothing is added of the kind " + kind);
    }

    protected E revise(String operation, String code, String version, F facts, String by) {
        return catalogue.revise(key.apply(operation, code), version, facts, by);
    }

    final FormData typed(E entry) {
        Map<String, String> values = new HashMap<>();
        said(entry.facts()).forEach((what, value) -> values.put(what.field(), value));
        fields(Language.EN).stream()
                .filter(field -> field.type() == Field.Type.NUMBER && values.get(field.name()) != null)
                .forEach(field ->
                        values.compute(field.name(), (name, said) -> WrittenNumber.plain(new BigDecimal(said))));
        return FormData.of(values);
    }

    final List<Field> fields(Language language, String code) {
        Set<FieldName> identifying = identifying();
        Set<FieldName> settled = settled(code);
        return fields(language).stream()
                .map(field -> identifying.contains(field.what()) ? field.told(Field.Type.IDENTIFYING) : field)
                .map(field -> settled.contains(field.what()) ? field.told(Field.Type.SETTLED) : field)
                .toList();
    }

    protected final List<FieldValue> cells(F facts, List<Field> fields, PageFormat write) {
        Map<FieldName, String> said = said(facts);
        return fields.stream()
                .map(field -> new FieldValue(field.what(), words(field, said.get(field.what()), write)))
                .toList();
    }

    private static String words(Field field, String value, PageFormat write) {
        return value == null ? "" : field.words(value, write);
    }
}
