package org.aidbridge.web.timetable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/timetable")
final class TimetablePages {

    private TimetablePages() {}

    static native TemplateInstance route(PageContext frame, TimetableRoutePage page);
}
