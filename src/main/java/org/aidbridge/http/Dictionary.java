package org.aidbridge.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.aidbridge.shared.Message;

/**
 * Translates messages for pages. The English text is the key, as in gettext; {@code messages/phrases_zh.json} has the
 * Chinese.
 */
public final class Dictionary {

    private static final Map<Language, Dictionary> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Dictionary(language == Language.EN ? Map.of() : read(language)));
        }
    }

    private final Map<String, String> words;

    private Dictionary(Map<String, String> words) {
        this.words = words;
    }

    public static Dictionary of(Language language) {
        return ALL.get(language);
    }

    /** Null becomes an empty text; a message without a translation stays English. */
    public String say(Message phrase) {
        return phrase == null ? "" : phrase.in(english -> words.getOrDefault(english, english));
    }

    /** Translations by English text. */
    static Map<String, String> read(Language language) {
        String name = "messages/phrases_" + language.tag() + ".json";
        try (InputStream file = Dictionary.class.getClassLoader().getResourceAsStream(name)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
