/** Browser sessions: the sign-in pages and the session cookie. */
package org.aidbridge.security.session;
