package org.aidbridge.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.Preferences;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.security.access.Access;

@ApplicationScoped
public class PageContexts {

    private final Operations operations;
    private final Access access;
    private final SecurityIdentity reader;
    private final CurrentVertxRequest request;
    private final Clock clock;

    PageContexts(
            Operations operations, Access access, SecurityIdentity reader, CurrentVertxRequest request, Clock clock) {
        this.operations = operations;
        this.access = access;
        this.reader = reader;
        this.request = request;
        this.clock = clock;
    }

    /** @throws org.aidbridge.shared.Invalid (422) if the address has an unreadable point on the clocks */
    public PageContext inside(String operation, Section section, AsOfParams asOf) {
        return frame(operations.known(operation, null).facts(), section, null, AsOfSelection.of(asOf));
    }

    /** For a page with an action, which is always now. */
    public PageContext acting(String operation, Section section) {
        return frame(operations.known(operation, null).facts(), section, null, AsOfSelection.now(clock));
    }

    public PageContext outside(Area area) {
        return frame(null, null, area, AsOfSelection.now(clock));
    }

    private PageContext frame(Operation.Facts operation, Section section, Area area, AsOfSelection moment) {
        HttpServerRequest asked = request.getCurrent().request();
        Preferences preferences = Preferences.of(asked);
        ZoneId operationZone = ZoneId.of(operation == null ? "UTC" : operation.zone());
        Collection<String> everywhere = access.scope().roles();
        ZoneId zone = zone(preferences.zone(), operationZone);
        return new PageContext(
                reader.getPrincipal().getName(),
                reader.getRoles(),
                Stream.of(Area.values())
                        .filter(a -> everywhere.contains(a.role()))
                        .toList(),
                operation,
                section,
                area,
                address(asked),
                moment,
                new PageFormat(preferences.language(), zone, preferences.reader()));
    }

    /** Browsers may use an alias of the operation's zone, such as Asia/Calcutta. */
    private static ZoneId zone(ZoneId preferred, ZoneId operations) {
        return preferred == null || preferred.getRules().equals(operations.getRules()) ? operations : preferred;
    }

    /** For a rejected form, the page it was sent from. */
    private static String address(HttpServerRequest asked) {
        URI from = asked.method().equals(HttpMethod.GET) ? null : from(asked.getHeader("Referer"));
        return from == null ? address(asked.path(), asked.query()) : address(from.getRawPath(), from.getRawQuery());
    }

    /** Keeps only path and query, so that no redirect leaves the site. */
    private static URI from(String page) {
        try {
            URI from = page == null ? null : new URI(page);
            return from == null
                            || from.getRawPath() == null
                            || !from.getRawPath().matches("/[^/].*")
                    ? null
                    : from;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String address(String path, String query) {
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(p -> !p.isEmpty() && !p.startsWith("validAt=") && !p.startsWith("knownAt="))
                        .collect(Collectors.joining("&"));
        return path + (kept.isEmpty() ? "" : "?" + kept);
    }
}
