package org.aidbridge.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A translatable message: an English template and its arguments. Programs and logs get English, pages the language of
 * their reader.
 *
 * @param words English template with named placeholders: {@code is not between {from} and {to}}
 * @param about arguments, in the order in which the template first names them; nested messages are translated,
 *     collections joined by commas
 */
public record Message(String words, List<Object> about) {

    private static final String ONE = "{one}";
    private static final String OTHER = "{other}";

    /** Messages with a separator. */
    private record Row(String two, List<Message> phrases) {
        String in(UnaryOperator<String> dictionary) {
            String words = dictionary.apply(two);
            String between = words.substring(ONE.length(), words.length() - OTHER.length());
            return phrases.stream().map(phrase -> phrase.in(dictionary)).collect(Collectors.joining(between));
        }
    }

    /** @throws IllegalArgumentException when placeholders and arguments differ in number */
    public Message {
        about = List.copyOf(about);
        if (names(words).size() != about.size()) {
            throw new IllegalArgumentException("'" + words + "' is said about " + about.size() + " things");
        }
    }

    /**
     * @param words a literal, the key of translations
     * @param about null becomes an empty text
     */
    public static Message of(String words, Object... about) {
        return new Message(
                words, Arrays.stream(about).map(a -> a == null ? "" : a).toList());
    }

    public static Message verbatim(String text) {
        return of("{text}", text);
    }

    /**
     * Several messages in a row.
     *
     * @param two a literal that joins two of them: <code>{one} or {other}</code>
     */
    public static Message row(String two, List<Message> phrases) {
        return of("{row}", new Row(two, List.copyOf(phrases)));
    }

    /** The placeholders of a template, in order. */
    public static List<String> names(String words) {
        Set<String> names = new LinkedHashSet<>();
        walk(words, text -> {}, names::add);
        return List.copyOf(names);
    }

    /** Parses a template without a regular expression, which is on the path of every shipment view. */
    private static void walk(String words, Consumer<String> text, Consumer<String> name) {
        int told = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', open + 1)) {
            int close = words.indexOf('}', open);
            if (isName(words, open + 1, close)) {
                text.accept(words.substring(told, open));
                name.accept(words.substring(open + 1, close));
                told = close + 1;
            }
        }
        text.accept(words.substring(told));
    }

    private static boolean isName(String words, int from, int to) {
        return to > from && words.substring(from, to).chars().allMatch(Character::isJavaIdentifierPart);
    }

    /**
     * Translates the message.
     *
     * @param dictionary from English templates to translated ones with the same placeholders; identity for unknown ones
     */
    public String in(UnaryOperator<String> dictionary) {
        List<String> names = names(words);
        StringBuilder said = new StringBuilder();
        walk(
                dictionary.apply(words),
                said::append,
                name -> said.append(said(about.get(names.indexOf(name)), dictionary)));
        return said.toString();
    }

    private static String said(Object thing, UnaryOperator<String> dictionary) {
        if (thing instanceof Message phrase) {
            return phrase.in(dictionary);
        }
        if (thing instanceof Row row) {
            return row.in(dictionary);
        }
        return thing instanceof Collection<?> all
                ? all.stream().map(one -> said(one, dictionary)).collect(Collectors.joining(", "))
                : thing.toString();
    }

    @JsonValue
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
