package org.aidbridge.web.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.place.Place;

@MessageBundle("catalogue")
public interface CatalogueTexts {

    @Message
    String place(Place.Kind kind);

    @Message
    String carrier(Carrier.Kind kind);

    @Message("Places")
    String places();

    @Message(
            "Import places from the public lists of OurAirports and UN/LOCODE. Invalid rows are skipped with a reason; a field that a row leaves empty keeps its value. Importing the same file again changes nothing.")
    String importPlacesMore();

    @Message("List")
    String layout();

    @Message("File, CSV of at most 64 MiB")
    String file();

    @Message("Written in")
    String charset();

    @Message("OurAirports (airports.csv)")
    String ourAirports();

    @Message("UN/LOCODE")
    String unLocode();

    @Message("ISO 8859-1")
    String latin();

    @Message("Take over")
    String take();

    @Message("What became of the rows")
    String outcome();

    @Message("rows read")
    String rows();

    @Message("added")
    String created();

    @Message("changed")
    String updated();

    @Message("unchanged")
    String unchanged();

    @Message("skipped")
    String skipped();

    @Message("without coordinates: those in the list are impossible")
    String withoutCoordinates();

    @Message("Why rows were skipped")
    String skippedBecause();

    @Message("The first rows that were skipped")
    String firstSkipped();

    @Message("Row")
    String row();

    @Message("How often")
    String howOften();

    @Message("Is to be installed")
    String installed();
}
