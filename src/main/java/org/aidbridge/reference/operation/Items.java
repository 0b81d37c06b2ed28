package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** All items, by code, with their categories and units. */
@ApplicationScoped
public class Items extends RevisedEntries<Item, String, Item.Facts> {

    /** @param decimals a quantity in this unit may have */
    public record Unit(
            @Schema(examples = "KG") String code,
            @Schema(examples = "kilogram") String name,
            int decimals) {}

    public record Category(
            @Schema(required = true, examples = "OXYGEN") String code,

            @Schema(required = true, examples = "Oxygen supply")
            String name,

            @Schema(
                    description =
                            "How vital its items are, 1 being most: of items that are equally urgent reports name it first",
                    minimum = "1",
                    maximum = "9",
                    defaultValue = "5",
                    examples = "2")
            Integer rank) {

        private static final int ORDINARY = 5;

        public Category {
            code = NormalForm.code(code);
            rank = rank == null ? Integer.valueOf(ORDINARY) : rank;
        }
    }

    Items() {
        super(Item.class, "item");
    }

    public List<Unit> units() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select code, name, decimals::int from unit order by code", Unit.class)
                .getResultList();
    }

    public List<Category> categories() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select code, name, rank::int from item_category order by code", Category.class)
                .getResultList();
    }

    /** @return false when the same category existed */
    @Transactional
    public boolean add(Category category) {
        new Validation()
                .code(
                        category.code(),
                        Item.CODE,
                        Message.of("a code of 2 to 40 capital letters, digits and underscores"))
                .text("/name", category.name())
                .between("/rank", BigDecimal.valueOf(category.rank()), 1, 9, 0)
                .done();
        enterJournal();
        if (categories().contains(category)) {
            return false;
        }
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("insert into item_category (code, name, rank) values (:code, :name, :rank)")
                .setParameter("code", category.code())
                .setParameter("name", category.name())
                .setParameter("rank", category.rank())
                .executeUpdate();
        return true;
    }
}
