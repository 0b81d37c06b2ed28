package org.aidbridge.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/people")
final class PeoplePages {

    private PeoplePages() {}

    static native TemplateInstance people(PageContext frame, PeoplePage page);

    static native TemplateInstance person(PageContext frame, PersonPage page);
}
