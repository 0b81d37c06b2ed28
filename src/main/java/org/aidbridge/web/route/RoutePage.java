package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.route.state.Interval;
import org.aidbridge.web.PageContext;

/**
 * @param history the newest state first
 * @param bars null if its state never changed
 * @param publishes whether the user may publish a notice now
 */
@CheckedTemplate(basePath = "web/route")
record RoutePage(
        PageContext frame,
        RouteStateView route,
        boolean isEntered,
        List<Interval> history,
        Bars bars,
        boolean publishes)
        implements TemplateInstance {}
