package org.aidbridge.reference.carrier;

/** What recording a fact needs of a carrier: that there is one. */
public record CarrierRef(String code) {}
