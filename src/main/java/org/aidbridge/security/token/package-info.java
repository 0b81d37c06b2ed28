/** API tokens: issuing, revoking and authenticating them. */
package org.aidbridge.security.token;
