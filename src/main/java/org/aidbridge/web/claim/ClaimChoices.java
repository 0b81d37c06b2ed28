package org.aidbridge.web.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Channel;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.web.form.Choices;

record ClaimChoices(Choices.Offered names, List<Items.Unit> units) {

    /** Kinds that state a figure. */
    public List<ClaimKind> kinds() {
        return List.of(ClaimKind.FIGURE, ClaimKind.PLEDGE);
    }

    /** Unqualified first: the default of components. */
    public List<Bound> bounds() {
        return Arrays.stream(Bound.values())
                .sorted(Comparator.comparing(bound -> bound != Bound.EXACTLY))
                .toList();
    }

    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(Stage::onPath).toList();
    }

    public List<Channel> channels() {
        return Arrays.asList(Channel.values());
    }

    public List<SourceKind> sources() {
        return Arrays.asList(SourceKind.values());
    }
}
