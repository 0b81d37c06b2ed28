package org.aidbridge.web.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.notice.Timeline;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;

@Path("/operations/{operation}")
@Produces(Html.TYPE)
class RoutesResource {

    private final PageContexts frames;
    private final RouteBoard board;
    private final RouteStates states;
    private final Carriers carriers;
    private final Timeline timeline;

    RoutesResource(PageContexts frames, RouteBoard board, RouteStates states, Carriers carriers, Timeline timeline) {
        this.frames = frames;
        this.board = board;
        this.states = states;
        this.carriers = carriers;
        this.timeline = timeline;
    }

    @GET
    @Path("routes")
    @RolesAllowed(Roles.VIEWER)
    public String board(
            String operation,
            @QueryParam("carrier") String carrier,
            @QueryParam("state") String state,
            @BeanParam AsOfParams params) {
        Announced wanted = EnumParameter.of(Announced.class, "state", state == null || state.isEmpty() ? null : state);
        PageContext frame = frames.inside(operation, Section.ROUTES, params);
        AsOf asOf = settled(frame);
        List<RouteStateView> all = board.shown(operation, asOf);
        String only = carrier == null || carrier.isEmpty() ? null : carrier;
        List<RouteStateView> shown = all.stream()
                .filter(r -> only == null || r.carrier().equals(only))
                .filter(r -> wanted == null || r.announced().state() == wanted)
                .sorted((a, b) ->
                        Boolean.compare(b.announced().closed(), a.announced().closed()))
                .toList();
        return frame.around(new RoutesPage(
                frame,
                shown,
                Bars.of(histories(operation, shown, asOf), asOf.validAt()),
                Stream.concat(
                                Stream.of((String) null),
                                all.stream().map(RouteStateView::carrier).distinct())
                        .map(c -> new RoutesPage.Filter(c, null, address(frame, c, wanted), Objects.equals(c, only)))
                        .toList(),
                Stream.concat(Stream.of((Announced) null), Arrays.stream(Announced.values()))
                        .map(s -> new RoutesPage.Filter(null, s, address(frame, only, s), s == wanted))
                        .toList(),
                publishes(frame)));
    }

    private static String address(PageContext frame, String carrier, Announced state) {
        List<String> given = new ArrayList<>();
        if (carrier != null) {
            given.add("carrier=" + frame.escaped(carrier));
        }
        if (state != null) {
            given.add("state=" + state);
        }
        return frame.link("/routes" + (given.isEmpty() ? "" : "?" + String.join("&", given)));
    }

    private Map<String, List<Interval>> histories(String operation, List<RouteStateView> shown, AsOf asOf) {
        Map<String, List<Interval>> known = new LinkedHashMap<>();
        shown.stream()
                .map(RouteStateView::carrier)
                .distinct()
                .forEach(carrier -> known.putAll(states.histories(operation, carrier, asOf)));
        Map<String, List<Interval>> histories = new LinkedHashMap<>();
        shown.stream()
                .filter(route -> route.countries() == null)
                .forEach(route -> histories.put(route.id(), known.getOrDefault(route.id(), List.of())));
        return histories;
    }

    @GET
    @Path("routes/{id}")
    @RolesAllowed(Roles.VIEWER)
    public String route(String operation, String id, @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.ROUTES, params);
        AsOf asOf = settled(frame);
        RouteStateView route = board.known(operation, id, asOf);
        List<Interval> history = new ArrayList<>(states.history(operation, id, asOf));
        Bars bars = Bars.of(Map.of(id, List.copyOf(history)), asOf.validAt());
        Collections.reverse(history);
        return frame.around(new RoutePage(frame, route, board.isEntered(id), history, bars, publishes(frame)));
    }

    @GET
    @Path("carriers/{code}")
    @RolesAllowed(Roles.VIEWER)
    public String carrier(String operation, String code, @BeanParam AsOfParams params, @BeanParam PageRequest page) {
        PageContext frame = frames.inside(operation, Section.ROUTES, params);
        var carrier = carriers.known(code, null);
        Slice<Timeline.Entry> entries = timeline.page(operation, code, settled(frame), page);
        String next = entries.next() == null ? null : frame.further(PageRequest.cursor(entries.next()));
        return frame.around(new CarrierPage(frame, carrier.facts(), entries.items(), next, publishes(frame)));
    }

    private AsOf settled(PageContext frame) {
        if (!frame.moment().isNow()) {
            states.settle(frame.operation().code());
        }
        return frame.moment().asOf();
    }

    private static boolean publishes(PageContext frame) {
        return frame.moment().isNow() && frame.may(Roles.COORDINATOR);
    }
}
