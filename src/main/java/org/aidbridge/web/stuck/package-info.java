/** What the board shows of cargo that cannot leave: what {@code impact} tells, the most urgent first, as a page and as a file. */
package org.aidbridge.web.stuck;
