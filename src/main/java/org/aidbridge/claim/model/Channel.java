package org.aidbridge.claim.model;

/** Whose deliveries a figure counts. What is tracked does not tell them apart. */
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
