package org.aidbridge.web.claim;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidbridge.claim.ClaimBody;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.SourceKind;
import org.aidbridge.shared.Phrase;
import org.aidbridge.verdict.Bound;
import org.aidbridge.verdict.Channel;
import org.aidbridge.verdict.Claim;
import org.aidbridge.verdict.ClaimKind;
import org.aidbridge.verdict.ClaimScope;
import org.aidbridge.verdict.Component;
import org.aidbridge.web.form.Typed;

/** The form by which a claim is recorded. Its days and times are typed in the zone of the operation. */
final class ClaimForm {

    /** Before the code of an item, in the name of the field that says whether the words mean it. */
    static final String ITEM = "item-";

    /** As many parts as the interface takes. */
    private static final int PARTS = 50;

    /** Rows for parts beyond those that are filled in. */
    private static final int SPARE = 2;

    private ClaimForm() {}

    /** What is the same in a claim that takes another one back: whoever said that takes it back. */
    static Typed takingBack(Claim claim, Typed typed) {
        Map<String, String> known = new HashMap<>();
        known.put("sourceKind", claim.source().kind().name());
        known.put(
                "party",
                typed.has("party") ? typed.text("party") : claim.source().party());
        return typed.with(known);
    }

    /** The numbers of the rows for parts. */
    static List<Integer> rows(Typed typed) {
        int last = IntStream.rangeClosed(1, PARTS)
                .filter(n -> isFilled(typed, n))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.min(last + SPARE, PARTS)).boxed().toList();
    }

    /** The items that are ticked, in the order of their codes. */
    static List<String> items(Typed typed) {
        return typed.all().keySet().stream()
                .filter(field -> field.startsWith(ITEM))
                .map(field -> field.substring(ITEM.length()))
                .sorted()
                .toList();
    }

    /** @throws org.aidbridge.shared.Invalid (422) where something is typed in a way that cannot be read */
    static ClaimBody read(Typed typed, String operation, ZoneId zone) {
        ClaimBody body = new ClaimBody(
                operation,
                typed.text("reference"),
                typed.choice(ClaimKind.class, "kind", "/kind"),
                typed.text("text"),
                typed.choice(Bound.class, "bound", "/bound"),
                typed.quantity("quantity", "/quantity"),
                typed.text("unit"),
                items(typed),
                typed.text("mappingNote"),
                typed.choice(Stage.class, "stage", "/stage"),
                new ClaimScope(
                        typed.choice(Channel.class, "channel", "/scope/channel"),
                        typed.text("carrier", "/scope/carrier"),
                        typed.text("donor", "/scope/donor"),
                        typed.text("originCountry", "/scope/originCountry"),
                        typed.text("destinationCountry", "/scope/destinationCountry"),
                        typed.text("destination", "/scope/destination")),
                typed.day("periodFrom", "/periodFrom"),
                typed.day("periodTo", "/periodTo"),
                typed.text("basis"),
                typed.when("stated", zone, "/statedAt"),
                new Claim.Source(
                        typed.text("party", "/source/party"),
                        typed.choice(SourceKind.class, "sourceKind", "/source/kind"),
                        typed.text("url", "/source/url"),
                        typed.text("quote", "/source/quote")),
                parts(typed),
                typed.id("refersTo", "/refersTo", Phrase.of("a claim")));
        typed.requireRead();
        return body;
    }

    private static List<Component> parts(Typed typed) {
        List<Component> parts = new ArrayList<>();
        for (int n = 1; n <= PARTS; n++) {
            if (isFilled(typed, n)) {
                String at = "/components/" + parts.size();
                parts.add(new Component(
                        typed.text("part-" + n, at + "/text"),
                        typed.choice(Bound.class, "partBound-" + n, at + "/bound"),
                        typed.quantity("partQuantity-" + n, at + "/quantity")));
            }
        }
        return parts;
    }

    private static boolean isFilled(Typed typed, int n) {
        return typed.has("part-" + n) || typed.has("partQuantity-" + n);
    }
}
