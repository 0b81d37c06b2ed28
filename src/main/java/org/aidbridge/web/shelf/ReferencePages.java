package org.aidbridge.web.shelf;

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
import org.aidbridge.web.shelf.EntryPage.Version;
import org.aidbridge.web.shelf.ShelfPages.EntriesPage;
import org.aidbridge.web.shelf.ShelfPages.FormPage;

/** Lists, shows, adds and revises entries of any kind. */
@ApplicationScoped
public class ReferencePages {

    private final Forms forms;
    private final Access access;

    ReferencePages(Forms forms, Access access) {
        this.forms = forms;
        this.access = access;
    }

    public <E extends Revised<F>, K, F> String list(
            PageContext frame, ReferenceForm<E, K, F> shelf, FormData asked, PageRequest page) {
        List<Field> fields = shelf.fields(frame.write().language());
        Slice<E> found = shelf.page(operation(frame), asked, page);
        return new EntriesPage(
                        frame,
                        shelf.kind(),
                        shelf.columns(),
                        Field.of(shelf.filters(), fields),
                        asked,
                        rows(frame, shelf, fields, found.items()),
                        found.next() == null ? null : PageRequest.cursor(found.next()),
                        page.after() != null)
                .html();
    }

    public static <E extends Revised<F>, K, F> List<EntriesPage.Row> rows(
            PageContext frame, ReferenceForm<E, K, F> shelf, List<E> entries) {
        return rows(frame, shelf, shelf.fields(frame.write().language()), entries);
    }

    private static <E extends Revised<F>, K, F> List<EntriesPage.Row> rows(
            PageContext frame, ReferenceForm<E, K, F> shelf, List<Field> fields, List<E> entries) {
        List<Field> told = Field.of(shelf.columns(), fields);
        return entries.stream()
                .map(entry -> new EntriesPage.Row(
                        entry.code(),
                        shelf.address(frame, entry.code()),
                        shelf.cells(entry.facts(), told, frame.write())))
                .toList();
    }

    /** @param isRecorded whether the user has just saved it */
    public <E extends Revised<F>, K, F> String entry(
            PageContext frame, ReferenceForm<E, K, F> shelf, String code, boolean isRecorded) {
        E entry = shelf.known(operation(frame), code);
        return new EntryPage(
                        frame,
                        shelf.kind(),
                        code,
                        shelf.within(),
                        shelf.cells(entry.facts(), shelf.fields(frame.write().language()), frame.write()),
                        Version.of(entry, frame.write()),
                        shelf.list(frame),
                        shelf.entry(frame, code) + "/change",
                        isRecorded)
                .html();
    }

    public <E extends Revised<F>, K, F> String form(PageContext frame, ReferenceForm<E, K, F> shelf) {
        return form(frame, shelf, FormData.of(Map.of()), null);
    }

    /** Adds an entry and redirects to it. */
    public <E extends Revised<F>, K, F> Response add(
            PageContext frame, ReferenceForm<E, K, F> shelf, MultivaluedMap<String, String> sent) {
        return add(frame, shelf, sent, (String) null);
    }

    /**
     * Adds an entry and redirects to it.
     *
     * @param then the page to continue with instead, or null
     */
    public <E extends Revised<F>, K, F> Response add(
            PageContext frame, ReferenceForm<E, K, F> shelf, MultivaluedMap<String, String> sent, String then) {
        return add(frame, shelf, sent, code -> Local.or(recorded(frame, shelf, code), then));
    }

    /** @param next the redirect for the new code */
    public <E extends Revised<F>, K, F> Response add(
            PageContext frame,
            ReferenceForm<E, K, F> shelf,
            MultivaluedMap<String, String> sent,
            UnaryOperator<String> next) {
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> next.apply(shelf.add(operation(frame), shelf.read(typed, typed.text("code")), me())
                        .code()),
                problem -> form(frame, shelf, typed, problem));
    }

    private static <E extends Revised<F>, K, F> String form(
            PageContext frame, ReferenceForm<E, K, F> shelf, FormData typed, Problem problem) {
        List<Field> fields = shelf.fieldsOfNew(frame.write().language());
        return FormPage.blank(frame, shelf.kind(), shelf.within(), shelf.list(frame), fields, typed, problem)
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

    /** Adds such an entry and returns to the list. */
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

    /** The form that revises an entry. */
    public <E extends Revised<F>, K, F> String form(PageContext frame, ReferenceForm<E, K, F> shelf, String code) {
        E entry = shelf.known(operation(frame), code);
        return form(frame, shelf, entry, shelf.typed(entry), Map.of(), null);
    }

    /**
     * Saves a revision made from the current version. A stale one shows the current values beside the user's, and only
     * a form sent from there replaces them.
     */
    public <E extends Revised<F>, K, F> Response revise(
            PageContext frame, ReferenceForm<E, K, F> shelf, String code, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    shelf.revise(operation(frame), code, typed.text("version"), shelf.read(typed, code), me());
                    return recorded(frame, shelf, code);
                },
                problem -> again(frame, shelf, code, typed, problem));
    }

    private <E extends Revised<F>, K, F> String again(
            PageContext frame, ReferenceForm<E, K, F> shelf, String code, FormData typed, Problem problem) {
        E entry = shelf.known(operation(frame), code);
        boolean isStale = problem instanceof ETags.StaleVersion;
        Map<String, String> theirs = isStale ? differing(shelf, entry, typed, frame.write()) : Map.of();
        return form(frame, shelf, entry, typed, theirs, problem);
    }

    /** The current values of fields with other input. */
    private static <E extends Revised<F>, K, F> Map<String, String> differing(
            ReferenceForm<E, K, F> shelf, E entry, FormData typed, PageFormat write) {
        FormData now = shelf.typed(entry);
        return shelf.fields(write.language(), entry.code()).stream()
                .filter(field -> !field.isFixed() && !now.get(field.name()).equals(typed.get(field.name())))
                .collect(Collectors.toMap(Field::name, field -> field.words(now.get(field.name()), write)));
    }

    private <E extends Revised<F>, K, F> String form(
            PageContext frame,
            ReferenceForm<E, K, F> shelf,
            E entry,
            FormData typed,
            Map<String, String> theirs,
            Problem problem) {
        // A stale form with a typing mistake still has to be compared with the current version.
        boolean isFromNow = problem == null || problem instanceof ETags.StaleVersion;
        return new FormPage(
                        frame,
                        shelf.kind(),
                        entry.code(),
                        shelf.within(),
                        shelf.entry(frame, entry.code()),
                        shelf.fields(frame.write().language(), entry.code()),
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

    private static String recorded(PageContext frame, ReferenceForm<?, ?, ?> shelf, String code) {
        return shelf.entry(frame, code) + "?recorded=true";
    }
}
