package org.aidbridge.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.catalogue.Criteria;

/** All items, in the order of their codes. */
@ApplicationScoped
public class Items extends Catalogue<Item, String, Item.Facts> {

    Items() {
        super(Item.class, "item");
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
