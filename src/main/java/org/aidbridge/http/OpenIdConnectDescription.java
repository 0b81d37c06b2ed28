package org.aidbridge.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds OpenID Connect to the OpenAPI document where it is configured, which is known only at the start. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenIdConnectDescription implements OASFilter {

    private static final String SCHEME = "openIdConnect";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Config config = ConfigProvider.getConfig();
        String server =
                config.getOptionalValue("aidbridge.oidc.enabled", Boolean.class).orElse(false)
                        ? config.getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                                .orElse(null)
                        : null;
        if (server == null) {
            return;
        }
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(server.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
        List<SecurityRequirement> ways = new ArrayList<>(api.getSecurity());
        ways.add(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        api.setSecurity(ways);
    }
}
