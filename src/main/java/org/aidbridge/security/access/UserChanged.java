package org.aidbridge.security.access;

/** The rights or credentials of a user changed; caches drop the user. */
public record UserChanged(String name) {}
