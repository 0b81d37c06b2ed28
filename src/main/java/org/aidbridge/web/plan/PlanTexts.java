package org.aidbridge.web.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.web.form.Pickers;

@MessageBundle("plan")
public interface PlanTexts {

    @Message("A new revision of the plan: omitted legs are no longer planned. Quantities do not change.")
    String replanMore();

    @Message("its check digit is wrong, but so it is printed")
    String waybillUnchecked();

    @Message("Leg {number}")
    String legNumber(Integer number);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Lines")
    String lines();

    @Message("Their numbers; empty means all")
    String linesMore();

    @Message("Record the plan")
    String recordPlan();

    @Message("Declaration")
    String declaration();

    @Message(
            "Can be corrected until something moves. Figures follow from then on; reports of before stay as they were.")
    String declarationMore();

    @Message(
            "From now on {shipment} is in no figure, list or report, and nothing more can be recorded of it. Reports of before "
                    + "stay as they were. This cannot be undone.")
    String withdrawMore(String shipment);

    @Message("New shipment")
    String newShipment();

    @Message("Copy from shipment")
    String copyFrom();

    @Message("Copy")
    String copy();

    @Message("Copied from")
    String copiedFrom();

    @Message("Show the shipment with this reference")
    String showTaken();

    @Message("Leave blank to be given one.")
    String referenceMore();

    @Message("Type codes or names. A unit left blank is the unit of the item. Weights are of the whole line.")
    String goodsMore();

    @Message("Line")
    String line();

    @Message("Pieces")
    String pieces();

    @Message("Lot")
    String lot();

    @Message("Expires")
    String expires();

    @Message("2021-12-31")
    String dayHint();

    @Message("Gross kg")
    String grossKg();

    @Message("{column}, line {line}")
    String cell(String column, Integer line);

    @Message("Add rows")
    String addRows();

    @Message("New item")
    String newItem();

    @Message("New party")
    String newParty();

    @Message("New place")
    String newPlace();

    @Message("New carrier")
    String newCarrier();

    @Message("Paste from a spreadsheet")
    String pasteTable();

    @Message("Rows")
    String pasted();

    @Message(
            "Columns in this order: item, quantity, unit, pieces, lot, expires, recipient, gross kg. They are added below the rows above.")
    String pastedMore();

    @Message("Insert rows")
    String insertRows();

    @Message("How it is planned to travel. A day is enough where the time is not known.")
    String legsMore();

    @Message("Add leg")
    String addLeg();

    @Message("Declare shipment")
    String declare();

    @Message("What you have typed below is kept.")
    String addingMore();

    @Message("Leave blank to derive it from the name.")
    String codeMore();

    @Message("Agent")
    String agent();

    @Message("Authority")
    String authority();

    @Message("Category")
    String category();

    @Message("Country")
    String country();

    @Message("Add and continue")
    String addAndContinue();

    @Message(
            "Quantities can be corrected until something of the line moves; the rest at any time. Later differences are events.")
    String linesCorrected();

    @Message("Opening balance")
    String openingBalance();

    @Message(
            "Stock that was there before this operation was tracked here. Goods still on their way are declared as a shipment.")
    String openingMore();

    @Message("Held by")
    String heldBy();

    @Message("Columns in this order: item, quantity, unit, lot, expires. They are added below the rows above.")
    String pastedStock();

    @Message("Record opening balance")
    String recordOpening();

    /** The heading of what is added from within a form. */
    @Message
    String adding(Pickers.Kind kind);
}
