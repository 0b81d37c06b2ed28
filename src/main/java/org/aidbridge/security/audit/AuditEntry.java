package org.aidbridge.security.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the audit.
 *
 * @param credential password, session, oidc, or token with its prefix
 * @param action INSERT, UPDATE or DELETE, or an action on a session
 * @param kind what was changed; {@code key} says which one
 * @param before null for a new row, and for facts, which never change
 */
@Schema(name = "Audited")
public record AuditEntry(
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
