/**
 * Who is recognised by somebody else, with OpenID Connect, and may do what the roles in the claims say. It has no users; the
 * tokens it is given are kept sealed, where who signs out is out on all replicas.
 */
package org.aidbridge.security.oidc;
