package org.aidbridge.shared;

/** The path names something that does not exist, or not for this caller: 404, indistinguishably. */
public class Unknown extends Problem {

    /**
     * @param kind in lower case, translatable: {@code shipment}
     * @param key as sent by the caller
     */
    public Unknown(String kind, Object key) {
        super(404, Message.of("Not found"), Message.of("There is no {kind} {key}", Message.of(kind), key));
    }
}
