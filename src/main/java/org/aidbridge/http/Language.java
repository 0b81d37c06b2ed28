package org.aidbridge.http;

import java.util.Locale;
import java.util.stream.Stream;

public enum Language {
    EN("English"),
    ZH("中文");

    private final String own;

    Language(String own) {
        this.own = own;
    }

    public String own() {
        return own;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language of a tag, or the first known one of an {@code Accept-Language}; null for none. */
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
