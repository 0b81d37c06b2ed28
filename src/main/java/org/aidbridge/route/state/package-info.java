/**
 * What is announced about routes, and what follows from it: notices, who says them, and the state of a route as a pure
 * function of notices and observed departures. It owns the notices of an operation and the times for which they close a
 * route; that a departure was observed it reads from the events, by SQL. It knows nothing of what is on board.
 */
package org.aidbridge.route.state;
