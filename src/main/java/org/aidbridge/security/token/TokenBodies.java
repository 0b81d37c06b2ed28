package org.aidbridge.security.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.security.access.AccessScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public final class TokenBodies {

    private static final String SCOPE_RULE =
            "A scope is a role in an operation, like IND-COVID-2021:reporter, or *:viewer";

    private TokenBodies() {}

    static Response issued(TokenService.Issued issued) {
        return Response.status(Response.Status.CREATED)
                .entity(View.of(issued.token(), issued.secret()))
                .build();
    }

    @Schema(
            examples =
                    "{\"name\": \"warehouse scanner\", \"scopes\": [\"IND-COVID-2021:reporter\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"}")
    public record NewToken(
            @NotBlank @Size(max = 100) String name,

            @NotEmpty @Size(max = 50)
            List<@NotNull @Pattern(regexp = AccessScope.SCOPE, message = SCOPE_RULE) String> scopes,

            @NotNull Instant expiresAt) {}

    /** @param token only in the response that issues it */
    @Schema(name = "Token")
    record View(
            UUID id,
            String user,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt,
            String token) {

        static View of(Token token) {
            return of(token, null);
        }

        static View of(Token token, String secret) {
            return new View(
                    token.id(),
                    token.userName(),
                    token.name(),
                    token.prefix(),
                    token.scopes(),
                    token.createdAt(),
                    token.createdBy(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.lastUsedAt(),
                    secret);
        }
    }
}
