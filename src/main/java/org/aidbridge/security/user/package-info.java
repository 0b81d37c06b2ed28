/**
 * Users, their passwords with HTTP Basic, and the first administrator. Knows neither tokens nor sessions, which end on
 * {@link org.aidbridge.security.user.UserService.SessionsRevoked}.
 */
package org.aidbridge.security.user;
