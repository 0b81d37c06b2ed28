package org.aidbridge.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aidbridge.http.ETags;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.security.access.Access;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Local;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.reference.EntryPage.Version;
import org.aidbridge.web.reference.EntryPages.EntriesPage;
import org.aidbridge.web.reference.EntryPages.FormPage;

@ApplicationScoped
public class ReferencePages {

    private final Forms forms;
    private final Access access;

    ReferencePages(Forms forms, Access access) {
        this.forms = forms;
        this.access = access;
    }

    public <E extends Revised<F>, K, F> String list(
            PageContext frame, ReferenceForm<E, K, F> reference, FormData asked, PageRequest page) {
        List<Field> fields = reference.fields(frame.write().language());
        Slice<E> found = reference.page(operation(frame), asked, page);
        return new EntriesPage(
                        frame,
                        reference.kind(),
                        reference.columns(),
                        Field.of(reference.filters(), fields),
                        asked,
                        rows(frame, reference, fields, found.items()),
                        found.next() == null ? null : PageRequest.cursor(found.next()),
                        page.after() != null)
                .html();
    }

    public static <E extends Revised<F>, K, F> List<EntriesPage.Row> rows(
            PageContext frame, ReferenceForm<E, K, F> reference, List<E> entries) {
        return rows(frame, reference, reference.fields(frame.write().language()), entries);
    }

    private static <E extends Revised<F>, K, F> List<EntriesPage.Row> rows(
            PageContext frame, ReferenceForm<E, K, F> reference, List<Field> fields, List<E> entries) {
        List<Field> told = Field.of(reference.columns(), fields);
        return entries.stream()
                .map(entry -> new EntriesPage.Row(
                        entry.code(),
                        reference.address(frame, entry.code()),
                        reference.cells(entry.facts(), told, frame.write())))
                .toList();
    }

    /** @param isRecorded whether the user has just saved it */
    public <E extends Revised<F>, K, F> String entry(
            PageContext frame, ReferenceForm<E, K, F> reference, String code, boolean isRecorded) {
        E entry = reference.known(operation(frame), code);
        return new EntryPage(
                        frame,
                        reference.kind(),
                        code,
                        reference.within(),
                        reference.cells(
                                entry.facts(), reference.fields(frame.write().language()), frame.write()),
                        Version.of(entry, frame.write()),
                        reference.list(frame),
                        reference.entry(frame, code) + "/change",
                        isRecorded)
                .html();
    }

    public <E extends Revised<F>, K, F> String form(PageContext frame, ReferenceForm<E, K, F> reference) {
        return form(frame, reference, FormData.of(Map.of()), null);
    }

    public <E extends Revised<F>, K, F> Response add(
            PageContext frame, ReferenceForm<E, K, F> reference, MultivaluedMap<String, String> sent) {
        return add(frame, reference, sent, (String) null);
    }

    /**
     * Adds an entry and redirects to it.
     *
     * @param then the page to continue with instead, or null
     */
    public <E extends Revised<F>, K, F> Response add(
            PageContext frame, ReferenceForm<E, K, F> reference, MultivaluedMap<String, String> sent, String then) {
        return add(frame, reference, sent, code -> Local.or(recorded(frame, reference, code), then));
    }

    /** @param next the redirect for the new code */
    public <E extends Revised<F>, K, F> Response add(
            PageContext frame,
            ReferenceForm<E, K, F> reference,
            MultivaluedMap<String, String> sent,
            UnaryOperator<String> next) {
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> next.apply(reference
                        .add(operation(frame), reference.read(typed, typed.text("code")), me())
                        .code()),
                problem -> form(frame, reference, typed, problem));
    }

    private static <E extends Revised<F>, K, F> String form(
            PageContext frame, ReferenceForm<E, K, F> reference, FormData typed, Problem problem) {
        List<Field> fields = reference.fieldsOfNew(frame.write().language());
        return FormPage.blank(
                        frame, reference.kind(), reference.within(), reference.list(frame), fields, typed, problem)
                .html();
    }

    /** The form for entries that are only a name. */
    public static String form(PageContext frame, Kind kind, List<Field> fields) {
        return form(frame, kind, fields, FormData.of(Map.of()), null);
    }

    private static String form(PageContext frame, Kind kind, List<Field> fields, FormData typed, Problem problem) {
        return FormPage.blank(frame, kind, null, kind.list(frame), fields, typed, problem)
                .html();
    }

    public Response add(
            PageContext frame,
            Kind kind,
            List<Field> fields,
            MultivaluedMap<String, String> sent,
            Consumer<FormData> work) {
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    work.accept(typed);
                    return kind.list(frame);
                },
                problem -> form(frame, kind, fields, typed, problem));
    }

    public <E extends Revised<F>, K, F> String form(PageContext frame, ReferenceForm<E, K, F> reference, String code) {
        E entry = reference.known(operation(frame), code);
        return form(frame, reference, entry, reference.typed(entry), Map.of(), null);
    }

    /**
     * Saves a revision made from the current version. A stale one shows the current values beside the user's, and only
     * a form sent from there replaces them.
     */
    public <E extends Revised<F>, K, F> Response revise(
            PageContext frame, ReferenceForm<E, K, F> reference, String code, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    reference.revise(operation(frame), code, typed.text("version"), reference.read(typed, code), me());
                    return recorded(frame, reference, code);
                },
                problem -> again(frame, reference, code, typed, problem));
    }

    private <E extends Revised<F>, K, F> String again(
            PageContext frame, ReferenceForm<E, K, F> reference, String code, FormData typed, Problem problem) {
        E entry = reference.known(operation(frame), code);
        boolean isStale = problem instanceof ETags.StaleVersion;
        Map<String, String> theirs = isStale ? differing(reference, entry, typed, frame.write()) : Map.of();
        return form(frame, reference, entry, typed, theirs, problem);
    }

    /** The current values of fields with other input. */
    private static <E extends Revised<F>, K, F> Map<String, String> differing(
            ReferenceForm<E, K, F> reference, E entry, FormData typed, PageFormat write) {
        FormData now = reference.typed(entry);
        return reference.fields(write.language(), entry.code()).stream()
                .filter(field -> !field.isFixed() && !now.get(field.name()).equals(typed.get(field.name())))
                .collect(Collectors.toMap(Field::name, field -> field.words(now.get(field.name()), write)));
    }

    private <E extends Revised<F>, K, F> String form(
            PageContext frame,
            ReferenceForm<E, K, F> reference,
            E entry,
            FormData typed,
            Map<String, String> theirs,
            Problem problem) {
        // A stale form with a typing mistake still has to be compared with the current version.
        boolean isFromNow = problem == null || problem instanceof ETags.StaleVersion;
        return new FormPage(
                        frame,
                        reference.kind(),
                        entry.code(),
                        reference.within(),
                        reference.entry(frame, entry.code()),
                        reference.fields(frame.write().language(), entry.code()),
                        typed,
                        isFromNow ? ETags.of(entry.version()) : typed.get("version"),
                        Version.of(entry, frame.write()),
                        theirs,
                        problem)
                .html();
    }

    private static String operation(PageContext frame) {
        return frame.operation() == null ? null : frame.operation().code();
    }

    private String me() {
        return access.caller().name();
    }

    private static String recorded(PageContext frame, ReferenceForm<?, ?, ?> reference, String code) {
        return reference.entry(frame, code) + "?recorded=true";
    }
}
