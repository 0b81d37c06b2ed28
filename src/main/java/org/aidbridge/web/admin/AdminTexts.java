package org.aidbridge.web.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("admin")
public interface AdminTexts {

    @Message("Members")
    String members();

    @Message("Roles in this operation. Changes apply at once.")
    String membersMore();

    @Message(
            "{#when role}{#is 'viewer'}Viewer{#is 'reporter'}Reporter{#is 'operator'}Operator{#is 'coordinator'}Coordinator{#is 'admin'}Administrator{/when}")
    String roleOf(String role);

    @Message("Bound to")
    String bound();

    @Message("Changed")
    String changed();

    @Message("Remove")
    String remove();

    @Message("Add member")
    String admit();

    @Message("Carrier code, for a reporter from outside")
    String carrier();

    @Message("Party code, for a reporter from outside")
    String party();

    @Message("Audit")
    String audit();

    @Message("Who did what, when, from where and with which credential; the newest first.")
    String auditMore();

    @Message("Nothing has been done yet.")
    String nothing();

    @Message("What was changed")
    String sort();

    @Message("Which one")
    String key();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Before and after")
    String values();

    @Message("show")
    String show();
}
