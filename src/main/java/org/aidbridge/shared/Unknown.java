package org.aidbridge.shared;

/** The address names something that is not there, or not there for this caller: 404 in the same words for both. */
public class Unknown extends Problem {

    /**
     * @param kind what was looked for, in lower case, which dictionaries know it by: {@code shipment}
     * @param key the key as the caller gave it
     */
    public Unknown(String kind, Object key) {
        super(404, Message.of("Not found"), Message.of("There is no {kind} {key}", Message.of(kind), key));
    }
}
