package org.aidbridge.shared;

/** Parses true and false in query parameters. */
public final class BooleanParameter {

    private BooleanParameter() {}

    /**
     * @param parameter name of the query parameter
     * @param text null gives false
     * @throws Invalid (422) when it is neither
     */
    public static boolean of(String parameter, String text) {
        if (text == null) {
            return false;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("?" + parameter, Message.of("is true or false"));
        };
    }
}
