/**
 * The state of a route as a pure function of notices and observed departures: {@code RouteState} at one moment,
 * {@code RouteHistory} over all time, {@code RouteActivity} for what flew and flies next. It knows nothing of cargo.
 */
package org.aidbridge.route.state;
