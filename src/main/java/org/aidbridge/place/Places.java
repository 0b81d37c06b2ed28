package org.aidbridge.place;

import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.catalogue.Criteria;

/** All places, in the order of their codes. */
@ApplicationScoped
public class Places extends Catalogue<Place, String, Place.Facts> {

    Places() {
        super(Place.class, "place");
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
