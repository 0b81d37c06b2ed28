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

    @Message("{name} loses access to this operation at once.")
    String removeAsks(String name);

    @Message("Yes, remove")
    String removeNow();

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

    @Message(
            "{#when action}{#is 'INSERT'}Added{#is 'UPDATE'}Changed{#is 'DELETE'}Removed"
                    + "{#is 'SIGN_IN'}Signed in{#is 'SIGN_OUT'}Signed out{#is 'SIGN_IN_REFUSED'}Was refused a sign-in{#else}{action}{/when}")
    String didTo(String action);

    @Message("{#when kind}{#is 'shipment'}shipment{#is 'event'}event{#is 'notice'}notice{#is 'claim'}claim"
            + "{#is 'claim_mapping'}mapping of claim{#is 'shipment_withdrawal'}withdrawal of a shipment"
            + "{#is 'report'}report{#is 'report_schedule'}report schedule of{#is 'membership'}member{#is 'party'}party"
            + "{#is 'operation'}operation{#is 'app_user'}person{#is 'api_token'}access token{#is 'session'}session of"
            + "{#is 'item'}item{#is 'item_category'}item category{#is 'place'}place{#is 'carrier'}carrier"
            + "{#is 'route'}route{#is 'pattern'}timetable of{#is 'departure'}departure{#is 'milestone'}milestone"
            + "{#is 'tolerance'}tolerance{#else}{kind}{/when}")
    String kindOf(String kind);

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
