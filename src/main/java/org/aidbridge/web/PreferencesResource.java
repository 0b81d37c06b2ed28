package org.aidbridge.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.aidbridge.http.Language;
import org.aidbridge.http.Preferences;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.EnumParameter;

@Path("/preferences")
@Produces(Html.TYPE)
class PreferencesResource {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /**
     * @param zone an IANA zone; empty for the operation's zone; null to leave it
     * @param to the page to come back to
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.VIEWER)
    public Response keep(
            @FormParam("language") String language, @FormParam("zone") String zone, @FormParam("to") String to) {
        Response.ResponseBuilder back = Response.seeOther(URI.create(Local.anywhere(to)));
        Language chosen = EnumParameter.of(Language.class, "language", language);
        if (chosen != null) {
            back.cookie(cookie(Preferences.LANGUAGE, chosen.tag(), A_YEAR));
        }
        if (zone != null) {
            ZoneId its = Preferences.zone(zone);
            back.cookie(
                    its == null
                            ? cookie(Preferences.ZONE, "operation", A_YEAR)
                            : cookie(Preferences.ZONE, URLEncoder.encode(its.getId(), StandardCharsets.UTF_8), A_YEAR));
        }
        return back.build();
    }

    private static NewCookie cookie(String name, String value, int seconds) {
        // Not HttpOnly: a script of the page writes the zone too.
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .sameSite(SameSite.LAX)
                .build();
    }
}
