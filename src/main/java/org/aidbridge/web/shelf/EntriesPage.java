package org.aidbridge.web.shelf;

import java.util.List;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * A list of entries.
 *
 * @param columns what is told of each beside its code
 * @param filters by what it can be narrowed
 * @param asked by what it is
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

    /** @param address of the entry; null where there is nothing more to see of it */
    public record Row(String code, String address, List<FieldValue> cells) {}

    public String html() {
        return frame.around(ShelfPages.entries(frame, this));
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

    /** Whether words are looked for: of routes, categories and tolerances there are none, or few. */
    public boolean isSought() {
        return kind != Kind.ROUTE && kind != Kind.CATEGORY && kind != Kind.TOLERANCE;
    }
}
