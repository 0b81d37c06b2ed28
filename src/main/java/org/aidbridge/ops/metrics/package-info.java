/**
 * What operations look like from the outside of the application: routes, stuck cargo and reports as gauges for Prometheus.
 * They are looked up now and then and never when somebody asks for the metrics, so that asking costs nothing.
 */
package org.aidbridge.ops.metrics;
