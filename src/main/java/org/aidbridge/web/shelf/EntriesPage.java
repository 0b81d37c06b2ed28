package org.aidbridge.web.shelf;

import java.util.List;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

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

    /** Whether the list has a search field; routes, categories and tolerances are few. */
    public boolean isSought() {
        return kind != Kind.ROUTE && kind != Kind.CATEGORY && kind != Kind.TOLERANCE;
    }
}
