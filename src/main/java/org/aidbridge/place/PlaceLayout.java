package org.aidbridge.place;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Phrase;

/** The public lists that places can be taken over from, and what their columns mean. */
enum PlaceLayout {

    /**
     * {@code airports.csv} of OurAirports. The names in the header count, not the order. The file has no time zones: a column
     * {@code tz} or {@code timezone} may be added. The code is the IATA code, or else the ident with underscores for hyphens
     * (unless that reads like an IATA code, which somebody else has).
     */
    OURAIRPORTS {
        @Override
        Columns columns(CsvRecord first) {
            return new Columns(first)
                    .require("ident", "type", "name", "latitude_deg", "longitude_deg", "iso_country", "iata_code");
        }

        @Override
        Row read(long number, Columns in, CsvRecord row) {
            String iata = in.get(row, "iata_code");
            String ident = in.get(row, "ident");
            String code = iata != null ? iata : ident == null ? null : ident.replace('-', '_');
            String type = in.get(row, "type");
            if (code == null || iata == null && code.matches("[A-Z]{3}")) {
                return Row.skipped(number, code, Phrase.of("has no IATA code and no ident to stand for it"));
            }
            if (type == null || !KINDS.containsKey(type)) {
                return Row.skipped(number, code, Phrase.of("type {type} is not taken", String.valueOf(type)));
            }
            String country = in.get(row, "iso_country");
            String icao = in.first(row, "icao_code", "gps_code");
            String zone = in.first(row, "tz", "timezone");
            return new Row(
                    number,
                    code,
                    null,
                    new Place.Facts(
                            code,
                            in.get(row, "name"),
                            in.get(row, "municipality"),
                            KINDS.get(type),
                            country,
                            subdivision(country, in.get(row, "iso_region")),
                            zone,
                            degrees(in.get(row, "latitude_deg")),
                            degrees(in.get(row, "longitude_deg")),
                            iata,
                            icao != null && icao.matches("[A-Z]{4}") ? icao : null,
                            null,
                            "OurAirports"));
        }
    },

    /**
     * The code list of UN/LOCODE, with a header or, as it is published, without: Change, Country, Location, Name,
     * NameWoDiacritics, Subdivision, Function and Status in either order, Date, IATA, Coordinates, Remarks. The code is
     * country and location together. A location is no airport, so its IATA column is not taken.
     */
    UNLOCODE {
        @Override
        Columns columns(CsvRecord first) {
            if (first.getFieldCount() > 1 && first.getField(1).strip().equalsIgnoreCase("country")) {
                return new Columns(first)
                        .require("change", "country", "location", "name", "subdivision", "function", "coordinates");
            }
            if (first.getFieldCount() < 11) {
                throw new Invalid(
                        "row:1", Phrase.of("is neither a header nor a row of UN/LOCODE, which has 11 columns or more"));
            }
            return new Columns("change,country,location,name,namewodiacritics,subdivision,status,function,date,iata,"
                    + "coordinates,remarks");
        }

        @Override
        Row read(long number, Columns in, CsvRecord row) {
            String country = in.get(row, "country");
            String location = in.get(row, "location");
            if (location == null) {
                return Row.skipped(number, null, Phrase.of("is the heading of a country"));
            }
            String code = country + location;
            String change = in.get(row, "change");
            if ("X".equals(change)) {
                return Row.skipped(number, code, Phrase.of("is marked for removal"));
            }
            if ("=".equals(change)) {
                return Row.skipped(number, code, Phrase.of("is a reference to another entry"));
            }
            String function = in.get(row, "function");
            if (function == null || !function.matches("[-0-9B]{2,}")) {
                function = in.get(row, "status");
            }
            String coordinates = in.get(row, "coordinates");
            Matcher at = COORDINATES.matcher(coordinates == null ? "" : coordinates);
            if (coordinates != null && !at.matches()) {
                return Row.skipped(number, code, Phrase.of("coordinates are not written like 4230N 00131E"));
            }
            String subdivision = in.get(row, "subdivision");
            return new Row(
                    number,
                    code,
                    null,
                    new Place.Facts(
                            code,
                            in.first(row, "name", "namewodiacritics"),
                            null,
                            kind(function),
                            country,
                            subdivision(country, subdivision == null ? null : country + "-" + subdivision),
                            null,
                            coordinates == null
                                    ? null
                                    : minutes(
                                            at.group(1),
                                            at.group(2),
                                            at.group(3).equals("S")),
                            coordinates == null
                                    ? null
                                    : minutes(
                                            at.group(4),
                                            at.group(5),
                                            at.group(6).equals("W")),
                            null,
                            null,
                            code,
                            "UN/LOCODE"));
        }
    };

    private static final Map<String, Place.Kind> KINDS = Map.of(
            "small_airport", Place.Kind.AIRPORT,
            "medium_airport", Place.Kind.AIRPORT,
            "large_airport", Place.Kind.AIRPORT,
            "seaplane_base", Place.Kind.AIRPORT,
            "heliport", Place.Kind.HELIPORT);

    private static final Map<String, Place.Kind> FUNCTIONS = Map.of(
            "1", Place.Kind.PORT,
            "2", Place.Kind.RAIL_TERMINAL,
            "3", Place.Kind.ROAD_TERMINAL,
            "4", Place.Kind.AIRPORT,
            "6", Place.Kind.DRY_PORT,
            "B", Place.Kind.BORDER_CROSSING);

    private static final Pattern COORDINATES =
            Pattern.compile("([0-9]{2})([0-5][0-9])([NS]) ?([01][0-9]{2})([0-5][0-9])([EW])");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,30})?");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int DECIMALS = 6;

    /** @throws Invalid (422) when the first record is not the beginning of such a file */
    abstract Columns columns(CsvRecord first);

    abstract Row read(long number, Columns in, CsvRecord row);

    /** @throws Invalid (422) when there is no such layout */
    static PlaceLayout of(String name) {
        return Arrays.stream(values())
                .filter(layout -> layout.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("?layout", Phrase.of("layout is ourairports or unlocode")));
    }

    /**
     * One row as its layout reads it.
     *
     * @param skipped why it is not taken; null when it is
     * @param facts what it says; null in them is what it leaves open
     */
    record Row(long number, String code, Phrase skipped, Place.Facts facts) {
        static Row skipped(long number, String code, Phrase why) {
            return new Row(number, code, why, null);
        }
    }

    /** Where each column stands. */
    static final class Columns {
        private final Map<String, Integer> at = new HashMap<>();
        private final boolean header;

        private Columns(CsvRecord first) {
            header = true;
            List<String> names = first.getFields();
            for (int i = 0; i < names.size(); i++) {
                if (at.put(names.get(i).strip().toLowerCase(Locale.ROOT), i) != null) {
                    throw new Invalid("row:1", Phrase.of("has two columns of the same name"));
                }
            }
        }

        private Columns(String names) {
            header = false;
            List<String> all = List.of(names.split(","));
            all.forEach(name -> at.put(name, at.size()));
        }

        private Columns require(String... names) {
            List<String> missing =
                    Arrays.stream(names).filter(n -> !at.containsKey(n)).toList();
            if (!missing.isEmpty()) {
                throw new Invalid("row:1", Phrase.of("is not the header of this layout: it has no {columns}", missing));
            }
            return this;
        }

        /** Whether the first record was a header, and no place. */
        boolean header() {
            return header;
        }

        int count() {
            return at.size();
        }

        /** Null when empty, or when there is no such column. */
        String get(CsvRecord row, String name) {
            Integer index = at.get(name);
            if (index == null
                    || index >= row.getFieldCount()
                    || row.getField(index).isBlank()) {
                return null;
            }
            return row.getField(index).strip();
        }

        String first(CsvRecord row, String name, String otherwise) {
            String value = get(row, name);
            return value == null ? get(row, otherwise) : value;
        }
    }

    /** The lists have codes of their own where ISO 3166-2 has none: those are left out. */
    private static String subdivision(String country, String code) {
        return code != null
                        && country != null
                        && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                        && code.startsWith(country + "-")
                ? code
                : null;
    }

    private static Place.Kind kind(String function) {
        String functions = function == null ? "" : function.replaceAll("[^1-7B]", "");
        return FUNCTIONS.getOrDefault(functions, Place.Kind.LOCALITY);
    }

    /** What is no number stays out of range, for the check of the place to refuse. */
    private static BigDecimal degrees(String text) {
        if (text == null) {
            return null;
        }
        return DEGREES.matcher(text).matches()
                ? new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_EVEN)
                : BigDecimal.valueOf(1_000);
    }

    private static BigDecimal minutes(String degrees, String minutes, boolean negative) {
        BigDecimal value =
                new BigDecimal(degrees).add(new BigDecimal(minutes).divide(SIXTY, DECIMALS, RoundingMode.HALF_EVEN));
        return negative ? value.negate() : value;
    }
}
