/** What machines sign in with: one's own tokens and, for an administrator of everything, those of others. */
package org.aidbridge.web.token;
