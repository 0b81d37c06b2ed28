package org.aidbridge.http;

import java.util.Locale;
import java.util.stream.Stream;

/** The languages that pages are complete in. */
public enum Language {
    EN("English"),
    ZH("中文");

    private final String own;

    Language(String own) {
        this.own = own;
    }

    /** What its speakers call it. */
    public String own() {
        return own;
    }

    /** IETF language tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language of a tag or of the first known one of an {@code Accept-Language}; null when it has none of ours. */
    static Language of(String tags) {
        return tags == null
                ? null
                : Stream.of(tags.split(","))
                        .map(tag -> tag.strip().split("[-_;]")[0])
                        .flatMap(tag -> Stream.of(values()).filter(l -> l.tag().equalsIgnoreCase(tag)))
                        .findFirst()
                        .orElse(null);
    }
}
