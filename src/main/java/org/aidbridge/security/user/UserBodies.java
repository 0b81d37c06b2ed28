package org.aidbridge.security.user;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public final class UserBodies {

    private static final String NAME_RULE =
            "A name has 1 to 64 lower-case letters, digits and . _ @ -, and begins with a letter or digit";
    private static final String ROLE = "admin|member";
    private static final String ROLE_RULE =
            "A role is admin or member; memberships in operations decide what a member may do";

    private UserBodies() {}

    @Schema(examples = "{\"name\": \"asha\", \"password\": \"four random words\", \"role\": \"member\"}")
    public record NewUser(
            @NotNull @Pattern(regexp = Users.NAME, message = NAME_RULE)
            String name,

            @Schema(description = "Omitted for a machine, which uses tokens")
            @JsonDeserialize(using = StringDeserializer.class)
            String password,

            @NotNull @Pattern(regexp = ROLE, message = ROLE_RULE)
            String role) {}

    @Schema(examples = "{\"role\": \"member\", \"enabled\": true}")
    public record ChangedUser(
            @NotNull @Pattern(regexp = ROLE, message = ROLE_RULE)
            String role,

            @NotNull Boolean enabled,

            @Schema(description = "Omitted to keep the current one") @JsonDeserialize(using = StringDeserializer.class)
            String password) {}
}
