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
 * Words for a person that can be said in another language, because what they are about is kept apart from them. Programs
 * and logs get them in English; a page says them in the language of its reader.
 *
 * @param words in English, with a name in braces for each thing they are about: {@code is not between {from} and {to}}
 * @param about those things, in the order in which the words first name them; a phrase among them is said in the same
 *     language, and a collection one after another
 */
public record Message(String words, List<Object> about) {

    private static final String ONE = "{one}";
    private static final String OTHER = "{other}";

    /** Phrases in a row, with what stands between two of them. */
    private record Row(String two, List<Message> phrases) {
        String in(UnaryOperator<String> dictionary) {
            String words = dictionary.apply(two);
            String between = words.substring(ONE.length(), words.length() - OTHER.length());
            return phrases.stream().map(phrase -> phrase.in(dictionary)).collect(Collectors.joining(between));
        }
    }

    /** @throws IllegalArgumentException when the words name more or fewer things */
    public Message {
        about = List.copyOf(about);
        if (names(words).size() != about.size()) {
            throw new IllegalArgumentException("'" + words + "' is said about " + about.size() + " things");
        }
    }

    /**
     * @param words a literal: it is what dictionaries know the phrase by
     * @param about null is said as nothing
     */
    public static Message of(String words, Object... about) {
        return new Message(
                words, Arrays.stream(about).map(a -> a == null ? "" : a).toList());
    }

    /** What was put into words elsewhere, and is the same in every language. */
    public static Message verbatim(String text) {
        return of("{text}", text);
    }

    /**
     * Any number of phrases in a row.
     *
     * @param two a literal, how two of them are said: <code>{one} or {other}</code>
     */
    public static Message row(String two, List<Message> phrases) {
        return of("{row}", new Row(two, List.copyOf(phrases)));
    }

    /** What words name, in the order in which it first comes. */
    public static List<String> names(String words) {
        Set<String> names = new LinkedHashSet<>();
        walk(words, text -> {}, names::add);
        return List.copyOf(names);
    }

    /** Goes through words, without a regular expression: every answer about a shipment has some. */
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
     * Says it in another language.
     *
     * @param dictionary from English words to those of that language, which name the same things in any order; what it does not
     *     know it gives back
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

    /** In English. */
    @JsonValue
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
