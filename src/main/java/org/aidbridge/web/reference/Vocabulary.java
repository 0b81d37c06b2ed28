package org.aidbridge.web.reference;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.http.Language;

/** The options of forms with their texts in the user's language. */
public final class Vocabulary {

    private static final Map<Language, Map<String, String>> COUNTRIES = new ConcurrentHashMap<>();

    private static final Map<String, String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/"))
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new));

    private Vocabulary() {}

    /** In declaration order. */
    public static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> word) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(value.name(), word.apply(value)));
        return words;
    }

    /** ISO 3166-1, by name. */
    public static Map<String, String> countries(Language language) {
        return COUNTRIES.computeIfAbsent(language, Vocabulary::countriesIn);
    }

    private static Map<String, String> countriesIn(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, new Locale("", code).getDisplayCountry(language.locale())))
                .sorted(Comparator.comparing(Map.Entry::getValue, Collator.getInstance(language.locale())))
                .forEach(country -> names.put(country.getKey(), country.getValue()));
        return names;
    }

    public static Map<String, String> zones() {
        return ZONES;
    }
}
