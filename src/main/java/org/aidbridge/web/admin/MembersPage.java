package org.aidbridge.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.security.membership.Member;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * The members of an operation, by name.
 *
 * @param next cursor of the next page, or null
 * @param typed the form for a new member
 * @param problem why something was refused, or null
 */
@CheckedTemplate(basePath = "web/admin")
record MembersPage(
        PageContext frame, List<Member> members, List<String> roles, String next, FormData typed, Problem problem)
        implements TemplateInstance {}
