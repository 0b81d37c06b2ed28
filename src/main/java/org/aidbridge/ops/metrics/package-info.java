/**
 * Routes, blocked cargo and reports of operations as Prometheus gauges. They are refreshed by schedule, so that a scrape
 * costs nothing.
 */
package org.aidbridge.ops.metrics;
