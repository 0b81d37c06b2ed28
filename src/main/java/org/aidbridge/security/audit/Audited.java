package org.aidbridge.security.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was done.
 *
 * @param user who did it
 * @param address from where
 * @param credential password, session, oidc, or token with its prefix
 * @param action INSERT, UPDATE or DELETE, or what was done with a session
 * @param kind what sort of thing was changed, and {@code key} which one
 * @param before as it was; null of what is new, and of facts, which never change
 * @param after as it then was
 */
@Schema(name = "Audited")
public record Audited(
        UUID id,
        Instant at,
        String user,
        String address,
        String credential,
        String action,
        String operation,
        String kind,
        String key,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String before,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String after) {}
