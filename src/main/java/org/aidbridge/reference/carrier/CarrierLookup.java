package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.aidbridge.reference.revision.ReferenceCache;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Looks up carriers while facts are recorded, with a cache. */
@ApplicationScoped
public class CarrierLookup {

    private final EntityManager em;
    private final ReferenceCache<String, String> cache;

    CarrierLookup(EntityManager em, TransactionSynchronizationRegistry transactions) {
        this.em = em;
        this.cache = new ReferenceCache<>(transactions);
    }

    /**
     * @param pointer to the carrier in the request
     * @throws Invalid (422) at that pointer when there is no such carrier
     */
    public String carrier(String code, String pointer) {
        return find(code).orElseThrow(() -> new Invalid(pointer, Message.of("There is no carrier {carrier}", code)));
    }

    public Optional<String> find(String code) {
        return Optional.ofNullable(cache.get(
                code,
                c -> em.createNativeQuery("select 1 from carrier where code = :code")
                                .setParameter("code", c)
                                .getResultList()
                                .isEmpty()
                        ? null
                        : c));
    }
}
