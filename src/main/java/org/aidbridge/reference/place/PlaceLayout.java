package org.aidbridge.reference.place;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Supported public lists and the meaning of their columns. */
enum PlaceLayout {

    /**
     * {@code airports.csv} of OurAirports, with columns by name. It has no time zones; a column {@code tz} or {@code
     * timezone} may be added. The code is the IATA code, or the ident with underscores for hyphens unless that looks like
     * an IATA code.
     */
    OURAIRPORTS {
        @Override
        boolean begins(CsvRecord first) {
            return PlaceColumns.names(first).containsAll(List.of("ident", "iata_code"));
        }

        @Override
        PlaceColumns columns(CsvRecord first) {
            return PlaceColumns.header(first)
                    .require("ident", "type", "name", "latitude_deg", "longitude_deg", "iso_country", "iata_code");
        }

        @Override
        Row read(long number, PlaceColumns in, CsvRecord row) {
            String iata = in.get(row, "iata_code");
            String ident = in.get(row, "ident");
            String code = iata != null ? iata : ident == null ? null : ident.replace('-', '_');
            String type = in.get(row, "type");
            if (code == null || iata == null && code.matches("[A-Z]{3}")) {
                return Row.skipped(number, code, Message.of("has no IATA code and no ident to stand for it"));
            }
            if (type == null || !KINDS.containsKey(type)) {
                return Row.skipped(number, code, Message.of("type {type} is not taken", String.valueOf(type)));
            }
            String country = in.get(row, "iso_country");
            String icao = in.first(row, "icao_code", "gps_code");
            String zone = in.first(row, "tz", "timezone");
            Coordinates at = Coordinates.degrees(in.get(row, "latitude_deg"), in.get(row, "longitude_deg"));
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
                            at.latitude(),
                            at.longitude(),
                            iata,
                            icao != null && icao.matches("[A-Z]{4}") ? icao : null,
                            null,
                            "OurAirports"),
                    at.impossible());
        }
    },

    /**
     * The UN/LOCODE list, as published without a header or with one, including that of datahub.io. The code is country
     * and location. A location is no airport, so its IATA column is ignored.
     */
    UNLOCODE {
        @Override
        boolean begins(CsvRecord first) {
            return isRow(first) || PlaceColumns.names(first).containsAll(List.of("country", "location", "function"));
        }

        private boolean isRow(CsvRecord first) {
            return first.getFieldCount() >= 11
                    && first.getField(0).strip().length() <= 1
                    && first.getField(1).strip().matches("[A-Z]{2}");
        }

        @Override
        PlaceColumns columns(CsvRecord first) {
            if (isRow(first)) {
                return PlaceColumns.inOrder(
                        "change",
                        "country",
                        "location",
                        "name",
                        "namewodiacritics",
                        "subdivision",
                        "status",
                        "function",
                        "date",
                        "iata",
                        "coordinates",
                        "remarks");
            }
            return PlaceColumns.header(first)
                    .require("change", "country", "location", "name", "subdivision", "function", "coordinates");
        }

        @Override
        Row read(long number, PlaceColumns in, CsvRecord row) {
            String country = in.get(row, "country");
            String location = location(country, in.get(row, "location"));
            if (location == null) {
                return Row.skipped(number, null, Message.of("is the heading of a country"));
            }
            String code = country + location;
            String change = in.get(row, "change");
            if ("X".equals(change)) {
                return Row.skipped(number, code, Message.of("is marked for removal"));
            }
            if ("=".equals(change)) {
                return Row.skipped(number, code, Message.of("is a reference to another entry"));
            }
            String function = in.get(row, "function");
            if (function == null || !function.matches("[-0-9B]{2,}")) {
                function = in.get(row, "status");
            }
            Coordinates at = Coordinates.minutes(in.get(row, "coordinates"));
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
                            at.latitude(),
                            at.longitude(),
                            null,
                            null,
                            code,
                            "UN/LOCODE"),
                    at.impossible());
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

    /**
     * Finds the columns.
     *
     * @throws Invalid (422) for another layout, which is named when known
     */
    PlaceColumns of(CsvRecord first) {
        for (PlaceLayout other : values()) {
            if (other != this && !begins(first) && other.begins(first)) {
                throw new Invalid(
                        "row:1",
                        Message.of(
                                "the file is one of {layout}: send it with that layout",
                                other.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (isOpenFlights(first)) {
            throw new Invalid(
                    "row:1",
                    Message.of(
                            "the file is airports.dat of OpenFlights, which names countries in words and not by their"
                                    + " codes: take airports.csv of OurAirports, with layout ourairports"));
        }
        return columns(first);
    }

    /** Number, name, city, country, IATA, ICAO, latitude, longitude, altitude, offset, DST, zone, type, source; no header. */
    private static boolean isOpenFlights(CsvRecord first) {
        return first.getFieldCount() == 14
                && first.getField(0).matches("[0-9]+")
                && first.getField(4).matches("[A-Z0-9]{3}|\\\\N|");
    }

    abstract boolean begins(CsvRecord first);

    abstract PlaceColumns columns(CsvRecord first);

    abstract Row read(long number, PlaceColumns in, CsvRecord row);

    /** @throws Invalid (422) when there is no such layout */
    static PlaceLayout of(String name) {
        return Arrays.stream(values())
                .filter(layout -> layout.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("?layout", Message.of("layout is ourairports or unlocode")));
    }

    /**
     * A row of a list.
     *
     * @param skipped reason, or null
     * @param facts with null for what the row leaves open
     * @param misplaced whether impossible coordinates were dropped
     */
    record Row(long number, String code, Message skipped, Place.Facts facts, boolean misplaced) {
        static Row skipped(long number, String code, Message why) {
            return new Row(number, code, why, null, false);
        }
    }

    /** Codes that ISO 3166-2 does not have are dropped. */
    private static String subdivision(String country, String code) {
        return code != null
                        && country != null
                        && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                        && code.startsWith(country + "-")
                ? code
                : null;
    }

    /** Drops the country that datahub.io repeats: {@code AF BAG}. */
    private static String location(String country, String written) {
        return written != null && country != null && written.startsWith(country + " ")
                ? written.substring(country.length()).strip()
                : written;
    }

    private static Place.Kind kind(String function) {
        String functions = function == null ? "" : function.replaceAll("[^1-7B]", "");
        return FUNCTIONS.getOrDefault(functions, Place.Kind.LOCALITY);
    }
}
