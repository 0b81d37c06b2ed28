package org.aidbridge.security.access;

/** What a user may do, or what it signs in with, is another from now on: whoever remembers it looks again. */
public record UserChanged(String name) {}
