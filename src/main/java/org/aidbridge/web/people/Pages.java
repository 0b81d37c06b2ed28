package org.aidbridge.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/people")
final class Pages {

    private Pages() {}

    static native TemplateInstance people(Frame frame, PeoplePage page);

    static native TemplateInstance person(Frame frame, PersonPage page);
}
