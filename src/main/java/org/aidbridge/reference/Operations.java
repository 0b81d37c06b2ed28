package org.aidbridge.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.catalogue.Criteria;

/** All operations, in the order of their codes. */
@ApplicationScoped
public class Operations extends Catalogue<Operation, String, Operation.Facts> {

    Operations() {
        super(Operation.class, "operation");
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
