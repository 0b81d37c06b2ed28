/** Tokens for machines: one's own and, for system administrators, those of others. */
package org.aidbridge.web.token;
