package org.aidbridge.web.route;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.notice.NoticeBody;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.route.notice.ReasonCode;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.Message;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/** The form for a notice. Its times are in the operation's zone. */
final class NoticeForm {

    private NoticeForm() {}

    /** Prefills a notice that refers to another one: same carrier, same source. */
    static FormData answering(NoticeView notice, FormData typed) {
        Map<String, String> known = new HashMap<>();
        known.put("carrier", notice.carrier());
        known.put("sourceKind", notice.source().kind().name());
        known.put(
                "party",
                typed.has("party") ? typed.text("party") : notice.source().party());
        return typed.with(known);
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    static NoticeBody read(FormData typed, String operation, ZoneId zone) {
        NoticeBody body = new NoticeBody(
                operation,
                null,
                typed.text("reference"),
                typed.text("carrier"),
                typed.choice(NoticeKind.class, "kind", "/kind"),
                scope(typed),
                zone.getId(),
                typed.when("issued", zone, "/issuedAt"),
                typed.dayAndTime("effectiveFrom", null, zone, "/effectiveFrom"),
                typed.dayAndTime("effectiveTo", null, zone, "/effectiveTo"),
                typed.day("reviewOn", "/reviewOn"),
                typed.day("resumesOn", "/resumesOn"),
                typed.has("operated") ? Boolean.valueOf(typed.text("operated")) : null,
                typed.text("flight"),
                typed.when("occurred", zone, "/occurredAt"),
                ReasonCode.of(typed.choice(Notice.Reason.class, "reason", "/reason")),
                new Notice.Source(
                        typed.text("party", "/source/party"),
                        typed.choice(SourceKind.class, "sourceKind", "/source/kind"),
                        typed.text("url", "/source/url"),
                        typed.text("quote", "/source/quote")),
                typed.id("refersTo", "/refersTo", Message.of("a notice")),
                typed.has("createRoutes") ? true : null);
        typed.requireRead();
        return body;
    }

    private static NoticeScope scope(FormData typed) {
        List<String> routes =
                typed.several("routes", "/scope/routes").stream().distinct().toList();
        boolean isLimited = !routes.isEmpty() || typed.has("originCountry") || typed.has("destinationCountry");
        return isLimited
                ? new NoticeScope(
                        routes,
                        typed.text("originCountry", "/scope/originCountry"),
                        typed.text("destinationCountry", "/scope/destinationCountry"))
                : null;
    }

    record NoticeChoices(Choices.Offered names) {

        public List<NoticeKind> kinds() {
            return Arrays.asList(NoticeKind.values());
        }

        public List<SourceKind> sources() {
            return Arrays.asList(SourceKind.values());
        }

        public List<Notice.Reason> reasons() {
            return Arrays.asList(Notice.Reason.values());
        }
    }
}
