package org.aidbridge.web.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.web.PageContext;

/**
 * @param groups of closed routes
 * @param closed their number
 * @param isStarting whether its first report is still to come
 */
@CheckedTemplate(basePath = "web/overview")
record OverviewPage(PageContext frame, List<ItemCard> items, List<RouteGroup> groups, int closed, boolean isStarting)
        implements TemplateInstance {}
