package org.aidbridge.web.shelf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.aidbridge.http.Language;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;

/**
 * One kind of entries as pages show it: what a form asks for, how that is read, and what of it a list tells. Whatever is written
 * goes through the same catalogue as what comes by the interface.
 *
 * @param <E> the entry
 * @param <K> its natural key
 * @param <F> what is stated about it
 */
public abstract class ReferenceForm<E extends Revised<F>, K, F> {

    private final Kind kind;
    private final RevisedEntries<E, K, F> catalogue;
    private final BiFunction<String, String, K> key;

    /** @param key of an entry, from the operation that its page is inside of, or null, and its code */
    protected ReferenceForm(Kind kind, RevisedEntries<E, K, F> catalogue, BiFunction<String, String, K> key) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.key = key;
    }

    /** Of entries that all operations share, whose code is their key. */
    protected static String shared(String operation, String code) {
        return code;
    }

    public final Kind kind() {
        return kind;
    }

    /** In the order of the form; the first is the code, where that is typed. */
    protected abstract List<Field> fields(Language language);

    /** Those of a form that adds an entry. */
    protected List<Field> fieldsOfNew(Language language) {
        return fields(language);
    }

    /** What a list tells beside the code. */
    protected abstract List<FieldName> columns();

    /** By what a list can be narrowed beside words. */
    protected List<FieldName> filters() {
        return List.of();
    }

    /** What an entry is known by, which never becomes another. */
    protected Set<FieldName> identifying() {
        return Set.of(FieldName.CODE);
    }

    /** What can no longer be corrected, because facts rest on it. */
    protected Set<FieldName> settled(String code) {
        return Set.of();
    }

    /** What is stated, by the names of the fields. */
    protected abstract Map<FieldName, String> said(F facts);

    /** A number as it is typed; null when nothing is stated. */
    protected static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** @param code of the entry that is revised; what was typed, of a new one */
    protected abstract F read(FormData typed, String code);

    /** What all entries of this shelf in an operation have in common. */
    protected Criteria all(String operation) {
        return Criteria.all();
    }

    protected final Slice<E> page(String operation, FormData asked, PageRequest page) {
        Criteria wanted = all(operation).seeking(asked.text("q"));
        filters().forEach(filter -> wanted.and(filter.field(), asked.text(filter.field())));
        return catalogue.page(wanted, page);
    }

    final E known(String operation, String code) {
        return catalogue.known(key.apply(operation, code), null);
    }

    /** Where all of them are to be seen. */
    protected String list(PageContext frame) {
        return kind.list(frame);
    }

    /** Where one of them is to be seen. */
    protected String entry(PageContext frame, String code) {
        return kind.entry(frame, code);
    }

    /** Where a list leads on to an entry. */
    protected String address(PageContext frame, String code) {
        return entry(frame, code);
    }

    /** What all of them belong to, where neither their codes nor the frame say so; null elsewhere. */
    protected String within() {
        return null;
    }

    /**
     * Of a kind to which nothing can be added this is not called.
     *
     * @param operation that the page is inside of, or null
     */
    protected E add(String operation, F facts, String by) {
        throw new UnsupportedOperationException("Nothing is added of the kind " + kind);
    }

    protected E revise(String operation, String code, String version, F facts, String by) {
        return catalogue.revise(key.apply(operation, code), version, facts, by);
    }

    /** As a form shows it before anything is typed. */
    final FormData typed(E entry) {
        Map<String, String> values = new HashMap<>();
        said(entry.facts()).forEach((what, value) -> values.put(what.field(), value));
        fields(Language.EN).stream()
                .filter(field -> field.type() == Field.Type.NUMBER && values.get(field.name()) != null)
                .forEach(field ->
                        values.compute(field.name(), (name, said) -> WrittenNumber.plain(new BigDecimal(said))));
        return FormData.of(values);
    }

    /** Those of a form that revises an entry. */
    final List<Field> fields(Language language, String code) {
        Set<FieldName> identifying = identifying();
        Set<FieldName> settled = settled(code);
        return fields(language).stream()
                .map(field -> identifying.contains(field.what()) ? field.told(Field.Type.IDENTIFYING) : field)
                .map(field -> settled.contains(field.what()) ? field.told(Field.Type.SETTLED) : field)
                .toList();
    }

    /** What is stated, as a page tells it. */
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
