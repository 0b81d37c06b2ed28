package org.aidbridge.route.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.route.notice.NoticeEffect;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Outlook;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.plan.Waiting;

/**
 * Whose impact is asked about: that of all that is in force, or of one notice, and how routes stand with and without it.
 *
 * @param draft the notice, when it is not published yet; otherwise null
 * @param effects what the one notice does to each route in its scope; empty when all are asked about
 * @param routes that count as closed, by all notices or by the one
 * @param holding the same, over time
 * @param others for the impact of one notice how routes stand without it; null for that of all
 * @param opened the routes that would be closed without that notice, as they stand with it
 */
record ImpactQuery(
        String operation,
        AsOf asOf,
        boolean isNow,
        Notice draft,
        List<NoticeEffect> effects,
        List<ImpactView.Closed> routes,
        Map<String, Outlook> holding,
        Map<String, Outlook> others,
        Map<String, Outlook> opened) {

    static ImpactQuery ofAll(
            String operation, AsOf asOf, boolean isNow, List<ImpactView.Closed> routes, Map<String, Outlook> closing) {
        return new ImpactQuery(operation, asOf, isNow, null, List.of(), routes, closing, null, Map.of());
    }

    /** @param draft null for a notice that is published */
    static ImpactQuery ofOne(String operation, Notice draft, List<NoticeEffect> effects, AsOf asOf, boolean isNow) {
        Map<String, Outlook> alone = new LinkedHashMap<>();
        Map<String, Outlook> without = new LinkedHashMap<>();
        Map<String, Outlook> with = new LinkedHashMap<>();
        List<ImpactView.Closed> routes = new ArrayList<>();
        for (NoticeEffect effect : effects) {
            String id = effect.route().id();
            if (effect.alone().closedFrom(asOf.validAt()).isPresent()) {
                alone.put(id, effect.alone());
                routes.add(ImpactView.Closed.of(effect.after(), effect.alone(), asOf.validAt()));
            }
            without.put(id, effect.without());
            with.put(id, effect.outlook());
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

    /** The ids of the routes that count as closed. */
    Set<String> closed() {
        return holding.keySet();
    }

    /** The ids of the routes that something may be freed on. */
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

    /** Null when all are asked about: there are no others then. */
    Boolean isHeldByOthers(Waiting waiting) {
        return isOfOne() ? waiting.heldBy(others, asOf.validAt()).isPresent() : null;
    }

    boolean isFlying(Waiting waiting) {
        return waiting.isFlying() && waiting.leg().routes().stream().anyMatch(holding::containsKey);
    }

    /** Whether it would be held up without the notice, and is not with it. */
    boolean isFreed(Waiting waiting) {
        return waiting.heldBy(others, asOf.validAt()).isPresent()
                && waiting.heldBy(opened, asOf.validAt()).isEmpty();
    }
}
