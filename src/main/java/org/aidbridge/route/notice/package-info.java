/**
 * Notices as they are published, kept and asked for, and what follows from them: the states of routes, the board with what
 * flew lately and what is dated next, the timeline of a carrier. What package {@code notice} derives is fed from the database
 * here. Which departures were seen it reads from the events of shipments by SQL; of shipments and events as such it knows
 * nothing.
 */
package org.aidbridge.route.notice;
