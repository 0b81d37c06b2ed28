package org.aidbridge.web.reference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.EntryPage.FieldValue;
import org.aidbridge.web.reference.EntryPage.Version;

@CheckedTemplate(basePath = "web/reference")
public final class EntryPages {

    private EntryPages() {}

    static native TemplateInstance entries(PageContext frame, EntriesPage page);

    static native TemplateInstance entry(PageContext frame, EntryPage page);

    static native TemplateInstance form(PageContext frame, FormPage page);

    /**
     * @param columns shown beside the code
     * @param filters of the list
     * @param asked the current filter
     * @param next cursor of the next page, or null
     * @param isLater whether this is not the first page
     */
    public record EntriesPage(
            PageContext frame,
            Kind kind,
            List<FieldName> columns,
            List<Field> filters,
            FormData asked,
            List<Row> rows,
            String next,
            boolean isLater) {

        /** @param address of the entry; null if it has no page */
        public record Row(String code, String address, List<FieldValue> cells) {}

        public String html() {
            return frame.around(EntryPages.entries(frame, this));
        }

        public String list() {
            return kind.list(frame);
        }

        public String form() {
            return kind.form(frame);
        }

        public boolean adds() {
            return kind.isAddedToBy(frame);
        }

        /** Whether the list has a search field; routes, categories and tolerances are few. */
        public boolean isSought() {
            return kind != Kind.ROUTE && kind != Kind.CATEGORY && kind != Kind.TOLERANCE;
        }
    }

    /**
     * The form that adds or revises an entry. It posts to its own address.
     *
     * @param code of the revised entry, or null
     * @param within its parent, or null
     * @param back the address to return to
     * @param version ETag of the revised entry, or null
     * @param standing its current version, or null
     * @param theirs the current values of fields in which the user typed something else
     * @param problem why it was refused, or null
     */
    record FormPage(
            PageContext frame,
            Kind kind,
            String code,
            String within,
            String back,
            List<Field> fields,
            FormData typed,
            String version,
            Version standing,
            Map<String, String> theirs,
            Problem problem) {

        static FormPage blank(
                PageContext frame,
                Kind kind,
                String within,
                String back,
                List<Field> fields,
                FormData typed,
                Problem problem) {
            return new FormPage(frame, kind, null, within, back, fields, typed, null, null, Map.of(), problem);
        }

        public String html() {
            return frame.around(EntryPages.form(frame, this));
        }

        public List<Message> wrong(Field field) {
            return typed.wrong(field.name(), problem);
        }

        public boolean isNamed() {
            return code != null && !code.equals(within);
        }

        public String value(Field field) {
            return typed.get(field.name());
        }

        public boolean differs(Field field) {
            return theirs.containsKey(field.name());
        }

        /** The ids of the hints below a field. */
        public String described(Field field) {
            return (field.example() == null ? "" : "more-" + field.name() + " ")
                    + (wrong(field).isEmpty() ? "" : "wrong-" + field.name() + " ")
                    + (differs(field) ? "theirs-" + field.name() : "");
        }
    }
}
