/** What the board shows of public claims: the words, what they imply, and how they hold against what was tracked and each other. */
package org.aidbridge.web.claim;
