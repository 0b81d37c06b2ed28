package org.aidbridge.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Careless and hostile bodies, each made from one good body by breaking one place, which the answer has to name. */
final class HostileInput {

    /**
     * @param name of the mistake
     * @param pointer to it, null for the whole body
     */
    record Attack(String name, String contentType, byte[] body, int status, String pointer) {
        @Override
        public String toString() {
            return name + (pointer == null ? "" : " at '" + pointer + "'");
        }
    }

    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HostileInput() {}

    static List<Attack> of(String good) {
        List<Attack> attacks = new ArrayList<>();
        unreadable(good, attacks);
        wholeBodies(good, attacks);
        try {
            JsonNode root = MAPPER.readTree(good);
            everyPlace(root, root, "", attacks);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("The good body is not JSON: " + good, e);
        }
        return attacks;
    }

    private static void unreadable(String good, List<Attack> attacks) {
        String open = good.substring(0, good.lastIndexOf('}'));
        attacks.add(attack("empty", "", 400, null));
        attacks.add(attack("blank", " \n ", 400, null));
        attacks.add(attack("not JSON", "hello", 400, null));
        attacks.add(attack("XML", "<a/>", 400, null));
        attacks.add(attack("cut off", open, 400, null));
        attacks.add(attack("two bodies", good + good, 400, null));
        attacks.add(attack("trailing comma", open + ",}", 400, null));
        attacks.add(attack("comment", "/* */" + good, 400, null));
        attacks.add(attack("byte order mark", "\uFEFF" + good, 400, null));
        attacks.add(
                attack("deeply nested", open + ", \"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", 0, null));
        attacks.add(attack("a deep heap of brackets", "[".repeat(200_000), 0, null));
        attacks.add(attack("lone surrogate", open + ", \"x\": \"\\ud800\"}", 400, null));
        attacks.add(bytes("UTF-16", good.getBytes(StandardCharsets.UTF_16), 400));
        attacks.add(bytes("Latin-1", (open + ", \"x\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1), 400));
        attacks.add(bytes("overlong UTF-8", broken(open, 0xC0, 0x80), 400));
        attacks.add(bytes("surrogate in UTF-8", broken(open, 0xED, 0xA0, 0x80), 400));
        attacks.add(bytes("beyond Unicode", broken(open, 0xF7, 0xBF, 0xBF, 0xBF), 400));
        attacks.add(bytes("cut off in a character", broken(open, 0xE2, 0x82), 400));
        attacks.add(bytes("random bytes", new byte[] {(byte) 0x9c, 1, (byte) 0xff, 0x42, (byte) 0x80}, 400));
        attacks.add(new Attack(
                "oversized", JSON, (good + " ".repeat(1_048_577)).getBytes(StandardCharsets.UTF_8), 413, null));
        for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            attacks.add(new Attack("sent as " + type, type, good.getBytes(StandardCharsets.UTF_8), 415, null));
        }
        attacks.add(new Attack(
                "sent as UTF-16", JSON + "; charset=utf-16", good.getBytes(StandardCharsets.UTF_8), 415, null));
    }

    private static void wholeBodies(String good, List<Attack> attacks) {
        String open = good.substring(0, good.lastIndexOf('}'));
        for (String other : new String[] {"null", "[]", "[" + good + "]", "5", "\"x\"", "true", "1e999999999"}) {
            attacks.add(attack("instead of the object: " + other, other, 422, ""));
        }
        attacks.add(attack("raw U+0000", open + "\0}", 422, null));
        attacks.add(attack("unknown field", open + ", \"fieldOfNobody\": {\"a\": [1]}}", 422, "/fieldOfNobody"));
        attacks.add(attack("U+0000 in a name", open + ", \"a\\u0000\": 1}", 422, null));
        String first = good.substring(good.indexOf('"') + 1, good.indexOf('"', good.indexOf('"') + 1));
        attacks.add(attack("the same field twice", open + ", \"" + first + "\": 1}", 400, null));
    }

    private static void everyPlace(JsonNode root, JsonNode node, String at, List<Attack> attacks) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                everyPlace(root, field.getValue(), at + "/" + field.getKey(), attacks);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                everyPlace(root, node.get(i), at + "/" + i, attacks);
            }
        }
        if (at.isEmpty()) {
            return;
        }
        if (node.isObject()) {
            put("an array for the object", root, at, "[]", attacks);
            put("a text for the object", root, at, "\"x\"", attacks);
            replaced("unknown field", root, at, at + "/fieldOfNobody", attacks);
        } else if (node.isArray()) {
            put("an object for the array", root, at, "{}", attacks);
            put("a text for the array", root, at, "\"x\"", attacks);
            attacks.add(attack("null in the array", with(root, at, "[null]"), 422, at + "/0"));
        } else if (node.isNumber()) {
            // The quantity of a claim may be a text, but not any text.
            boolean isStated = at.equals("/quantity") || at.equals("/components/0/quantity");
            put("a text for the number", root, at, "\"" + (isStated ? "many" : node.asText()) + "\"", attacks);
            put("an empty text for the number", root, at, "\"\"", attacks);
            put("a truth for the number", root, at, "true", attacks);
            put("an object for the number", root, at, "{}", attacks);
            put("300 digits", root, at, "9".repeat(300), attacks);
            put("300 decimals", root, at, "0." + "3".repeat(300), attacks);
            put("a huge exponent", root, at, "1e999999999", attacks);
            put("a tiny exponent", root, at, "1e-999999999", attacks);
            put("an exponent out of all range", root, at, "1e99999999999999", attacks);
            attacks.add(attack("not a number", with(root, at, "NaN"), 400, null));
        } else if (node.isBoolean()) {
            put("a text for the truth", root, at, "\"true\"", attacks);
            put("a number for the truth", root, at, "1", attacks);
        } else if (node.isTextual()) {
            put("a number for the text", root, at, "5", attacks);
            put("a truth for the text", root, at, "false", attacks);
            put("an object for the text", root, at, "{}", attacks);
            put("an array for the text", root, at, "[\"x\"]", attacks);
            put("U+0000", root, at, "\"a\\u0000b\"", attacks);
            put("a hundred thousand letters", root, at, "\"" + "x".repeat(100_001) + "\"", attacks);
            if (node.asText().matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
                put("an instant without offset", root, at, "\"2021-04-27T18:00:00\"", attacks);
                put("an instant that is not", root, at, "\"2021-02-30T18:00:00Z\"", attacks);
                put("an instant out of all range", root, at, "\"+999999999-12-31T23:59:59Z\"", attacks);
            }
        }
    }

    private static void put(String name, JsonNode root, String at, String json, List<Attack> attacks) {
        attacks.add(attack(name, with(root, at, json), 422, at));
    }

    private static void replaced(String name, JsonNode root, String at, String pointer, List<Attack> attacks) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(at)).put("fieldOfNobody", 1);
        attacks.add(attack(name, copy.toString(), 422, pointer));
    }

    private static String with(JsonNode root, String at, String json) {
        JsonNode copy = root.deepCopy();
        int last = at.lastIndexOf('/');
        JsonNode parent = copy.at(at.substring(0, last));
        JsonNode raw = JsonNodeFactory.instance.rawValueNode(new RawValue(json));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(at.substring(last + 1)), raw);
        } else {
            ((ObjectNode) parent).set(at.substring(last + 1), raw);
        }
        return copy.toString();
    }

    private static byte[] broken(String open, int... bytes) {
        byte[] before = (open + ", \"x\": \"").getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(before, before.length + bytes.length + 2);
        for (int i = 0; i < bytes.length; i++) {
            all[before.length + i] = (byte) bytes[i];
        }
        all[all.length - 2] = '"';
        all[all.length - 1] = '}';
        return all;
    }

    private static Attack attack(String name, String body, int status, String pointer) {
        return new Attack(name, JSON, body.getBytes(StandardCharsets.UTF_8), status, pointer);
    }

    private static Attack bytes(String name, byte[] body, int status) {
        return new Attack(name, JSON, body, status, null);
    }
}
