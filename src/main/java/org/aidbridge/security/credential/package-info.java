/** What all authentication mechanisms share: hashed secrets, rate limits and the cache of identities. */
package org.aidbridge.security.credential;
