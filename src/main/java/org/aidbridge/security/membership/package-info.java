/** Who is let into an operation, and as what. It knows users by name only. */
package org.aidbridge.security.membership;
