package org.aidbridge.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.catalogue.Criteria;

/** All carriers, in the order of their codes. */
@ApplicationScoped
public class Carriers extends Catalogue<Carrier, String, Carrier.Facts> {

    Carriers() {
        super(Carrier.class, "carrier");
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
