package org.aidbridge.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.disruption.RouteStateView;

/**
 * How an operation stands.
 *
 * @param routes that are not running
 */
@CheckedTemplate(basePath = "web")
record OverviewPage(Frame frame, List<ItemCard> items, List<RouteStateView> routes) implements TemplateInstance {}
