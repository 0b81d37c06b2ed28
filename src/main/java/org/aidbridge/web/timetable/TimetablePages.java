package org.aidbridge.web.timetable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

/** The template of the page here that is no shelf. */
@CheckedTemplate(basePath = "web/timetable")
final class TimetablePages {

    private TimetablePages() {}

    static native TemplateInstance route(PageContext frame, TimetableRoutePage page);
}
