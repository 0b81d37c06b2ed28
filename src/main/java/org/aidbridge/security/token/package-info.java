/**
 * What machines sign in with in the name of a user, no further than its scopes: giving tokens out, taking them back, and
 * recognising them.
 */
package org.aidbridge.security.token;
