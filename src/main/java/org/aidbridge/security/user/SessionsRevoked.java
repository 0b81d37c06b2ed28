package org.aidbridge.security.user;

/** A user has another password, or may not sign in any more: wherever it is signed in, it is so no longer. */
public record SessionsRevoked(String name) {}
