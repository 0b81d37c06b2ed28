/**
 * What the board shows of carriers and their routes: what is announced beside what was seen, states over time, what was said and
 * by whom; and how a notice is published or retracted after a look at what it would change. What a notice makes of a route and
 * of cargo is told by {@code disruption} and {@code impact}.
 */
package org.aidbridge.web.route;
