/**
 * Who may sign in: users, the administrator of the first start, and HTTP Basic against their passwords, of which guesses are
 * made slow. It knows of no token and no session; who keeps those hears of
 * {@link org.aidbridge.security.user.SessionsRevoked users who are shut out}.
 */
package org.aidbridge.security.user;
