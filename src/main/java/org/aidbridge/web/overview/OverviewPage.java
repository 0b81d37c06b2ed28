package org.aidbridge.web.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.web.PageContext;

/**
 * @param routes that are closed
 * @param isStarting whether its first report is still to come
 */
@CheckedTemplate(basePath = "web/overview")
record OverviewPage(PageContext frame, List<ItemCard> items, List<RouteStateView> routes, boolean isStarting)
        implements TemplateInstance {}
