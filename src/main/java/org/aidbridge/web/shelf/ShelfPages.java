package org.aidbridge.web.shelf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/shelf")
final class ShelfPages {

    private ShelfPages() {}

    static native TemplateInstance entries(PageContext frame, EntriesPage page);

    static native TemplateInstance entry(PageContext frame, EntryPage page);

    static native TemplateInstance form(PageContext frame, FormPage page);
}
