package org.aidbridge.route.state;

/** Who says it. Only the carrier's own word moves what is announced; everybody else asserts. */
public enum SourceKind {
    CARRIER,
    GOVERNMENT,
    AGENT,
    MEDIA
}
