/** Blocked cargo on the board, the most urgent first, as a page and as CSV. */
package org.aidbridge.web.hold;
