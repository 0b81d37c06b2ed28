package org.aidbridge.web.token;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/token")
final class Pages {

    private Pages() {}

    static native TemplateInstance tokens(Frame frame, TokensPage page);
}
