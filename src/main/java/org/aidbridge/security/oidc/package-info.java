/** Authentication by OpenID Connect, with roles from the claims. It has no users; tokens are stored encrypted. */
package org.aidbridge.security.oidc;
