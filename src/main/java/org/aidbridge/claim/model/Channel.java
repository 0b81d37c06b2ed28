package org.aidbridge.claim.model;

/** Kind of deliveries that a figure counts. Tracked figures cannot be split by it. */
public enum Channel {
    GOVERNMENT_TO_GOVERNMENT("government-to-government deliveries only"),
    COMMERCIAL("commercial deliveries only"),
    DONATION("donations only");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
