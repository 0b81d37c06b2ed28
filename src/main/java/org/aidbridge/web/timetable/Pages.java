package org.aidbridge.web.timetable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The template of the page here that is no shelf. */
@CheckedTemplate(basePath = "web/timetable")
final class Pages {

    private Pages() {}

    static native TemplateInstance route(Frame frame, RoutePage page);
}
