package org.aidbridge.route.state;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which routes of its carrier a notice is about; without any limit, all of them.
 *
 * @param routes ids of routes; empty for no such limit. A route stands for all its flights
 * @param originCountry ISO 3166-1 alpha-2, or null
 * @param destinationCountry ISO 3166-1 alpha-2, or null
 */
@Schema(name = "NoticeScope")
public record NoticeScope(
        @Schema(examples = "[\"3U:XIY-DEL\"]") List<String> routes,
        @Schema(examples = "CN") String originCountry,
        @Schema(examples = "IN") String destinationCountry) {

    public static final NoticeScope ALL = new NoticeScope(List.of(), null, null);

    private static final Pattern COUNTRIES =
            Pattern.compile("[^:]+:\\*(?<origin>[A-Z]{2})?-\\*(?<destination>[A-Z]{2})?");

    public NoticeScope {
        routes = routes == null
                ? List.of()
                : List.copyOf(routes.stream().map(NormalForm::route).distinct().toList());
        originCountry = NormalForm.code(originCountry);
        destinationCountry = NormalForm.code(destinationCountry);
    }

    public boolean covers(RouteRef route) {
        return (routes.isEmpty() || routes.contains(route.id()) || routes.contains(route.whole()))
                && (originCountry == null || originCountry.equals(route.originCountry()))
                && (destinationCountry == null || destinationCountry.equals(route.destinationCountry()));
    }

    /** What stands for all routes of a carrier within it among the ids of routes: {@code 3U:*CN-*IN}. Only where it lists no routes. */
    String id(String carrier) {
        return carrier + ":" + end(originCountry) + "-" + end(destinationCountry);
    }

    private static String end(String country) {
        return "*" + (country == null ? "" : country);
    }

    /** The countries that an id of a route stands for; null when it is that of a single route. */
    public static NoticeScope ofId(String route) {
        Matcher ends = COUNTRIES.matcher(route);
        return ends.matches() ? new NoticeScope(List.of(), ends.group("origin"), ends.group("destination")) : null;
    }

    /** For a person: {@code 3U:XIY-DEL, 3U:XIY-BOM} or {@code all routes from CN to IN}. */
    public String describe() {
        if (!routes.isEmpty()) {
            return String.join(", ", routes);
        }
        return "all routes" + (originCountry == null ? "" : " from " + originCountry)
                + (destinationCountry == null ? "" : " to " + destinationCountry);
    }
}
