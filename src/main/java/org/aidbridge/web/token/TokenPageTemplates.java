package org.aidbridge.web.token;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/token")
final class TokenPageTemplates {

    private TokenPageTemplates() {}

    static native TemplateInstance tokens(PageContext frame, TokensPage page);
}
