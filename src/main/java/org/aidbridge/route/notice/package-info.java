/**
 * Notices, the states of routes and the timeline of a carrier, read from the database and derived by {@code route.state}.
 * Observed departures come from the events of shipments by SQL; it knows nothing else of shipments.
 */
package org.aidbridge.route.notice;
