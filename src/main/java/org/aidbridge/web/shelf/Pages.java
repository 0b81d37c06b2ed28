package org.aidbridge.web.shelf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/shelf")
final class Pages {

    private Pages() {}

    static native TemplateInstance entries(Frame frame, EntriesPage page);

    static native TemplateInstance entry(Frame frame, EntryPage page);

    static native TemplateInstance form(Frame frame, FormPage page);
}
