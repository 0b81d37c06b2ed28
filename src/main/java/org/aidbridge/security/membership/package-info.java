/** Memberships of users in operations. Knows users by name only. */
package org.aidbridge.security.membership;
