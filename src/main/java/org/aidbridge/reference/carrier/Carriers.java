package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.RevisedEntries;

/** All carriers, in the order of their codes. */
@ApplicationScoped
public class Carriers extends RevisedEntries<Carrier, String, Carrier.Facts> {

    Carriers() {
        super(Carrier.class, "carrier");
    }

    @Override
    protected Carrier.Facts comparable(Carrier.Facts facts) {
        return new Carrier.Facts(
                facts.code(),
                facts.name(),
                facts.kind(),
                facts.designator(),
                facts.icao(),
                facts.country(),
                facts.awbPrefixes().stream()
                        .sorted(Comparator.comparing(Carrier.AwbPrefix::prefix)
                                .thenComparing(Carrier.AwbPrefix::source))
                        .toList());
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
