/** Public claims on the board: quotes, implied ranges, verdicts and comparisons. */
package org.aidbridge.web.claim;
