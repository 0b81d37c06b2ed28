/**
 * Carriers and routes on the board: announced and observed states, their history, notices with their sources, and
 * publishing or retracting a notice after a preview.
 */
package org.aidbridge.web.route;
