package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.route.state.Announced;
import org.aidbridge.web.PageContext;

/**
 * The state board.
 *
 * @param bars null when nothing has ever turned
 * @param carriers those that something was said of
 * @param states those at which a route can be
 * @param publishes whether the reader may publish a notice now
 */
@CheckedTemplate(basePath = "web/route")
record RoutesPage(
        PageContext frame,
        List<RouteStateView> routes,
        Bars bars,
        List<Filter> carriers,
        List<Filter> states,
        boolean publishes)
        implements TemplateInstance {

    /**
     * A choice among the routes.
     *
     * @param carrier null for any, and for a choice of a state
     * @param state null for any, and for a choice of a carrier
     */
    record Filter(String carrier, Announced state, String href, boolean isChosen) {}
}
