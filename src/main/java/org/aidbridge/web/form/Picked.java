package org.aidbridge.web.form;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidbridge.web.form.Pickers.Kind;
import org.aidbridge.web.form.Pickers.Option;

/** The pickers of one form while it is read and shown. */
public final class Picked {

    /** Beyond them the server searches. */
    private static final int LISTED = 200;

    private static final int SUGGESTED = 5;

    private final Pickers pickers;
    private final String operation;
    private final Map<Kind, List<Option>> listed = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Optional<Option>>> found = new EnumMap<>(Kind.class);

    public Picked(Pickers pickers, String operation) {
        this.pickers = pickers;
        this.operation = operation;
    }

    /** The first of the kind, by code. */
    public List<Option> listed(String list) {
        return listed.computeIfAbsent(Kind.of(list), kind -> pickers.search(kind, operation, null, LISTED));
    }

    /** The same, those with these codes first. */
    public List<Option> listed(String list, Collection<String> codes) {
        Map<String, Option> first = new LinkedHashMap<>();
        codes.forEach(code -> first.put(code, null));
        listed(list).forEach(option -> first.put(option.code(), option));
        first.replaceAll((code, option) -> option == null ? find(Kind.of(list), code) : option);
        return first.values().stream().filter(Objects::nonNull).toList();
    }

    /** The form after one of the suggestions was pressed, with the button in {@code do}; null if it is to be recorded. */
    public static FormData chosen(FormData typed) {
        String[] pressed = typed.get("do").split(" ", 3);
        return pressed.length == 3 && pressed[0].equals("pick") ? typed.with(Map.of(pressed[1], pressed[2])) : null;
    }

    /** Null for an empty or unknown text. */
    public Option find(Kind kind, String typed) {
        return typed == null || typed.isEmpty()
                ? null
                : found.computeIfAbsent(kind, k -> new HashMap<>())
                        .computeIfAbsent(typed, text -> Optional.ofNullable(pickers.find(kind, operation, text)))
                        .orElse(null);
    }

    /** What the typed text stands for, to be shown below its field. */
    public String name(String list, String typed) {
        Option option = find(Kind.of(list), typed);
        if (option == null) {
            return "";
        }
        return option.code().equals(typed) ? option.name() : option.name() + " (" + option.code() + ")";
    }

    /** Entries that an unknown text may stand for. */
    public List<Option> suggested(String list, String typed) {
        Kind kind = Kind.of(list);
        return typed.isEmpty() || find(kind, typed) != null
                ? List.of()
                : pickers.search(kind, operation, typed, SUGGESTED);
    }

    /** Whether the text is neither a code nor a name. */
    public boolean isUnknown(String list, String typed) {
        return !typed.isEmpty() && find(Kind.of(list), typed) == null;
    }

    /** Reads a field as a code. A text that is neither code nor name is left for validation; null when it is empty. */
    public String read(Kind kind, FormData typed, String field, String pointer) {
        String text = typed.text(field, pointer);
        Option option = find(kind, text);
        return option == null ? text : option.code();
    }
}
