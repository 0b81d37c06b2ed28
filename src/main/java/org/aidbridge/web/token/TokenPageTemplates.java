package org.aidbridge.web.token;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/token")
final class TokenPageTemplates {

    private TokenPageTemplates() {}

    static native TemplateInstance tokens(PageContext frame, TokensPage page);
}
