package org.aidbridge.report.section.next;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("nextaction")
public interface NextActionTexts {

    @Message
    String action(NextAction.What what);

    @Message("What is needed next")
    String next();

    @Message("What")
    String what();

    @Message("Of what")
    String subject();

    @Message("Owner")
    String ownerOf();

    @Message("Due")
    String due();

    @Message("Late")
    String late();

    @Message("{count} shipments, {shipment} first")
    String shipmentsOf(String count, String shipment);

    @Message("{quantity} {unit} {item}")
    String goodsOf(String quantity, String unit, String item);

    @Message("{count} {#if count == 1}route{#else}routes{/if}")
    String routesOf(Integer count);
}
