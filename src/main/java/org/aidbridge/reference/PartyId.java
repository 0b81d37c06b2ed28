package org.aidbridge.reference;

/** Party codes are unique within their operation only. */
public record PartyId(String operation, String code) {

    @Override
    public String toString() {
        return code + " in " + operation;
    }
}
