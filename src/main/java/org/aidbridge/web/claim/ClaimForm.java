package org.aidbridge.web.claim;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Channel;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.claim.record.ClaimBody;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/** The form for a claim. Its times are in the operation's zone. */
final class ClaimForm {

    /** Prefix of the checkbox of an item in the mapping. */
    static final String ITEM = "item-";

    /** The maximum that the API accepts. */
    private static final int PARTS = 50;

    /** Empty rows beyond the filled ones. */
    private static final int SPARE = 2;

    private ClaimForm() {}

    /** Prefills a claim that refers to another one. */
    static FormData about(Claim claim, FormData typed) {
        Map<String, String> values = new HashMap<>();
        if (typed.has("kind", ClaimKind.CORRECTION.name())) {
            values.put("statedOn", claim.statedOn().toString());
        } else if (!typed.has("kind", ClaimKind.RETRACTION.name())) {
            values.putAll(said(claim));
        }
        values.put("sourceKind", claim.source().kind().name());
        values.put("party", claim.source().party());
        values.putAll(typed.all());
        return FormData.of(values);
    }

    /** Everything recorded of a claim except its reference, which is taken. */
    private static Map<String, String> said(Claim claim) {
        Map<String, String> values = new HashMap<>();
        values.put("kind", claim.kind().name());
        values.put("text", claim.text());
        values.put("bound", claim.bound().name());
        values.put("quantity", plain(claim.quantity()));
        values.put("knownTo", plain(claim.knownTo()));
        values.put("unit", claim.unit());
        claim.items().forEach(item -> values.put(ITEM + item, "true"));
        values.put("mappingNote", claim.mappingNote());
        values.put("stage", claim.stage().name());
        values.put("channel", text(claim.scope().channel()));
        values.put("carrier", claim.scope().carrier());
        values.put("donor", claim.scope().donor());
        values.put("originCountry", claim.scope().originCountry());
        values.put("destinationCountry", claim.scope().destinationCountry());
        values.put("destination", claim.scope().destination());
        values.put("periodFrom", text(claim.from()));
        values.put("periodTo", text(claim.to()));
        values.put("basis", claim.basis());
        values.put("statedOn", claim.statedOn().toString());
        if (claim.stated().at() != null) {
            values.put(
                    "statedTime",
                    claim.stated()
                            .at()
                            .atZone(claim.zone())
                            .toLocalTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
        }
        values.put("url", claim.source().url());
        values.put("quote", claim.source().quote());
        int n = 1;
        for (Component part : claim.components()) {
            values.put("part-" + n, part.text());
            values.put("partBound-" + n, part.bound().name());
            values.put("partQuantity-" + n, plain(part.quantity()));
            values.put("partKnownTo-" + n, plain(part.knownTo()));
            n++;
        }
        return values;
    }

    private static String plain(Quantity quantity) {
        return quantity == null ? null : WrittenNumber.plain(quantity.value());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static List<Integer> rows(FormData typed) {
        int last = IntStream.rangeClosed(1, PARTS)
                .filter(n -> isFilled(typed, n))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.min(last + SPARE, PARTS)).boxed().toList();
    }

    static List<String> items(FormData typed) {
        return typed.all().keySet().stream()
                .filter(field -> field.startsWith(ITEM))
                .map(field -> field.substring(ITEM.length()))
                .sorted()
                .toList();
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    static ClaimBody read(FormData typed, String operation, ZoneId zone) {
        ClaimBody body = new ClaimBody(
                operation,
                typed.text("reference"),
                typed.choice(ClaimKind.class, "kind", "/kind"),
                typed.text("text"),
                typed.choice(Bound.class, "bound", "/bound"),
                typed.stated("quantity", "/quantity"),
                typed.quantity("knownTo", "/knownTo"),
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
                typed.id("refersTo", "/refersTo", Message.of("a claim")));
        typed.requireRead();
        return body;
    }

    private static List<ClaimBody.Part> parts(FormData typed) {
        List<ClaimBody.Part> parts = new ArrayList<>();
        for (int n = 1; n <= PARTS; n++) {
            if (isFilled(typed, n)) {
                String at = "/components/" + parts.size();
                parts.add(new ClaimBody.Part(
                        typed.text("part-" + n, at + "/text"),
                        typed.choice(Bound.class, "partBound-" + n, at + "/bound"),
                        typed.stated("partQuantity-" + n, at + "/quantity"),
                        typed.quantity("partKnownTo-" + n, at + "/knownTo")));
            }
        }
        return parts;
    }

    private static boolean isFilled(FormData typed, int n) {
        return typed.has("part-" + n) || typed.has("partQuantity-" + n);
    }

    record ClaimChoices(Choices.Offered names, List<Items.Unit> units) {

        public List<ClaimKind> kinds() {
            return List.of(ClaimKind.FIGURE, ClaimKind.PLEDGE);
        }

        /** Unqualified first: the default of components. */
        public List<Bound> bounds() {
            return Arrays.stream(Bound.values())
                    .sorted(Comparator.comparing(bound -> bound != Bound.EXACTLY))
                    .toList();
        }

        public List<Stage> stages() {
            return Arrays.stream(Stage.values()).filter(Stage::onPath).toList();
        }

        public List<Channel> channels() {
            return Arrays.asList(Channel.values());
        }

        public List<SourceKind> sources() {
            return Arrays.asList(SourceKind.values());
        }
    }
}
