package org.aidbridge.route.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.route.notice.NoticeEffect;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.plan.Waiting;

/**
 * The impact of all notices, or of one.
 *
 * @param draft null unless it is the impact of a draft
 * @param effects of the one notice; else empty
 * @param routes closed by all notices, or by the one
 * @param holding their histories
 * @param others histories without the one notice; else null
 * @param opened histories with it
 */
record ImpactQuery(
        String operation,
        AsOf asOf,
        boolean isNow,
        Notice draft,
        List<NoticeEffect> effects,
        List<ImpactView.Closed> routes,
        Map<String, RouteHistory> holding,
        Map<String, RouteHistory> others,
        Map<String, RouteHistory> opened) {

    static ImpactQuery ofAll(
            String operation,
            AsOf asOf,
            boolean isNow,
            List<ImpactView.Closed> routes,
            Map<String, RouteHistory> closing) {
        return new ImpactQuery(operation, asOf, isNow, null, List.of(), routes, closing, null, Map.of());
    }

    static ImpactQuery ofOne(String operation, Notice draft, List<NoticeEffect> effects, AsOf asOf, boolean isNow) {
        Map<String, RouteHistory> alone = new LinkedHashMap<>();
        Map<String, RouteHistory> without = new LinkedHashMap<>();
        Map<String, RouteHistory> with = new LinkedHashMap<>();
        List<ImpactView.Closed> routes = new ArrayList<>();
        for (NoticeEffect effect : effects) {
            String id = effect.route().id();
            if (effect.alone().closedFrom(asOf.validAt()).isPresent()) {
                alone.put(id, effect.alone());
                routes.add(ImpactView.Closed.of(effect.after(), effect.alone(), asOf.validAt()));
            }
            without.put(id, effect.without());
            with.put(id, effect.history());
        }
        return new ImpactQuery(operation, asOf, isNow, draft, effects, routes, alone, without, with);
    }

    boolean isOfOne() {
        return others != null;
    }

    List<ImpactView.Change> changes() {
        return effects.stream()
                .filter(NoticeEffect::isChange)
                .map(effect -> ImpactView.Change.of(operation, effect, asOf))
                .toList();
    }

    Set<String> closed() {
        return holding.keySet();
    }

    /** Routes on which the notice may free cargo. */
    Set<String> freeing() {
        Set<String> freeing = new TreeSet<>();
        effects.stream()
                .filter(NoticeEffect::isChange)
                .filter(e -> e.without().closedFrom(asOf.validAt()).isPresent())
                .forEach(e -> freeing.add(e.route().id()));
        return freeing;
    }

    boolean isHeld(Waiting waiting) {
        return waiting.heldBy(holding, asOf.validAt()).isPresent();
    }

    /** Null for the impact of all notices. */
    Boolean isHeldByOthers(Waiting waiting) {
        return isOfOne() ? waiting.heldBy(others, asOf.validAt()).isPresent() : null;
    }

    boolean isFlying(Waiting waiting) {
        return waiting.isFlying() && waiting.leg().routes().stream().anyMatch(holding::containsKey);
    }

    boolean isFreed(Waiting waiting) {
        return waiting.heldBy(others, asOf.validAt()).isPresent()
                && waiting.heldBy(opened, asOf.validAt()).isEmpty();
    }
}
