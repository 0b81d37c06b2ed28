package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.reference.carrier.CarrierLookup;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.When;

/** Validation a notice against reference data and other notices. */
@ApplicationScoped
class NoticeChecks {

    private final CarrierLookup carriers;
    private final CodeLookup codes;
    private final Routes routes;

    NoticeChecks(CarrierLookup carriers, CodeLookup codes, Routes routes) {
        this.carriers = carriers;
        this.codes = codes;
        this.routes = routes;
    }

    ZoneId zone(String named, ZoneId otherwise) {
        new Validation().zone("/zone", named).done();
        return named == null ? otherwise : ZoneId.of(named);
    }

    /** @throws Invalid (422) for a code that does not exist, or a route of another carrier */
    void codesExist(Notice notice) {
        carriers.carrier(notice.carrier(), "/carrier");
        if (notice.source().party() != null) {
            codes.party(notice.operation(), notice.source().party(), "/source/party");
        }
        NoticeScope scope = notice.scope();
        if (scope == null) {
            return;
        }
        new Validation()
                .country("/scope/originCountry", scope.originCountry())
                .country("/scope/destinationCountry", scope.destinationCountry())
                .done();
        for (int i = 0; i < scope.routes().size(); i++) {
            if (!scope.routes().get(i).startsWith(notice.carrier() + ":")) {
                throw new Invalid(
                        "/scope/routes/" + i,
                        Message.of(
                                "{route} is no route of {carrier}",
                                scope.routes().get(i),
                                notice.carrier()));
            }
        }
    }

    /** @throws Invalid (422) for a route that does not exist */
    void routesExist(NoticeScope scope) {
        List<String> ids = scope == null ? List.of() : scope.routes();
        for (int i = 0; i < ids.size(); i++) {
            if (routes.findById(ids.get(i)) == null) {
                throw new Invalid(
                        "/scope/routes/" + i,
                        Message.of(
                                "There is no route {route}; with createRoutes it is entered together with the notice",
                                ids.get(i)));
            }
        }
    }

    /** @throws Invalid (422) when it cannot refer to that notice */
    void refersRightly(Notice notice, Notices notices) {
        if (notice.refersTo() == null) {
            return;
        }
        Notice target = notices.find(notice.operation(), notice.refersTo())
                .orElseThrow(() -> new Invalid(
                        "/refersTo",
                        Message.of("{operation} has no notice {id}", notice.operation(), notice.refersTo())));
        if (!target.carrier().equals(notice.carrier())) {
            throw new Invalid("/refersTo", Message.of("That notice is about {carrier}", target.carrier()));
        }
        // On the same day the order is unknown, and accepted.
        When issued = notice.issued();
        boolean isLater = issued.day() == null
                ? target.issuedAt().isAfter(issued.at())
                : !target.issuedAt().isBefore(issued.end(notice.zone()));
        if (isLater) {
            throw new Invalid("/refersTo", Message.of("That notice was issued later, at {time}", target.issued()));
        }
        if (target.kind() == NoticeKind.RETRACTION) {
            throw new Invalid("/refersTo", Message.of("A retraction stands; publish again what holds after all"));
        }
        boolean suspends = target.kind() == NoticeKind.SUSPENSION || target.kind() == NoticeKind.AMENDMENT;
        if (notice.kind() == NoticeKind.AMENDMENT && !suspends) {
            throw new Invalid(
                    "/refersTo", Message.of("An amendment is of a suspension; that is a {kind}", target.kind()));
        }
    }
}
