/**
 * What a suspension means for cargo: every quantity that still has to leave on a route that is closed, and, apart, what is
 * in the air on it and not affected. It only reads.
 */
package org.aidbridge.route.impact;
