package org.aidbridge.web.reference;

/** The fields of reference data, named as in the API. */
public enum FieldName {
    CODE("code", 40),
    NAME("name", 200),
    CATEGORY("category", 40),
    UNIT("unit", 8),
    HS("hs", 10),
    UNSPSC("unspsc", 8),
    UNIT_KG("unitKg", 16),
    INSTALLABLE("installable", 5),
    MUNICIPALITY("municipality", 200),
    KIND("kind", 20),
    COUNTRY("country", 2),
    SUBDIVISION("subdivision", 6),
    ZONE("zone", 60),
    LATITUDE("latitude", 12),
    LONGITUDE("longitude", 12),
    IATA("iata", 3),
    ICAO("icao", 4),
    UNLOCODE("unlocode", 5),
    SOURCE("source", 200),
    DESIGNATOR("designator", 2),
    AWB_PREFIXES("awbPrefixes", 5_000),
    ROLES("roles", 900),
    PLACE("place", 20),
    MODE("mode", 10),
    STARTED_ON("startedOn", 10),
    CARRIER("carrier", 20),
    ORIGIN("origin", 20),
    DESTINATION("destination", 20),
    FLIGHT("flight", 10),
    FLIGHT_NUMBER("flight", 10),
    DATE("date", 10),
    DEPARTS_AT("departsAt", 16),
    ARRIVES_AT("arrivesAt", 16),
    ESTIMATED_DEPARTURE("estimatedDeparture", 16),
    ESTIMATED_ARRIVAL("estimatedArrival", 16),
    VALID_FROM("validFrom", 10),
    WEEKLY_FREQUENCY("weeklyFrequency", 8),
    CAPACITY_KG("capacityKg", 14),
    CAPACITY_M3("capacityM3", 12),
    CANCELLED("cancelled", 5),
    REFERENCE("reference", 200),
    URL("url", 2_000),
    QUOTE("quote", 4_000),
    PERCENT("percent", 5),
    NOTE("note", 200);

    private final String field;
    private final int longest;

    FieldName(String field, int longest) {
        this.field = field;
        this.longest = longest;
    }

    public String field() {
        return field;
    }

    public int longest() {
        return longest;
    }
}
