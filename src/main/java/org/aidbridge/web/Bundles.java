package org.aidbridge.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.aidbridge.http.Language;

/** Message bundles for texts composed outside of templates. */
public final class Bundles {

    private Bundles() {}

    public static <T> T in(Class<T> bundle, Language language) {
        return switch (language) {
            case EN -> MessageBundles.get(bundle);
            case ZH -> MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
        };
    }
}
