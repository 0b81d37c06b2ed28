package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.web.PageContext;

/**
 * The board of route states.
 *
 * @param bars null if no state ever changed
 * @param carriers with notices
 * @param states that a route can have
 * @param publishes whether the user may publish a notice now
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
     * @param carrier null for any
     * @param state null for any
     */
    record Filter(String carrier, Announced state, String href, boolean isChosen) {}
}
