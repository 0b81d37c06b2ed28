package org.aidbridge.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, by key rather than offset, so that concurrent changes do not shift it.
 *
 * @param next key after which the next page begins, null on the last
 */
public record Slice<T>(List<T> items, String next) {

    /** Cuts a result of {@code limit + 1} rows; the extra row shows that there is more. */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, String> key) {
        if (fetched.size() <= limit) {
            return new Slice<>(List.copyOf(fetched), null);
        }
        List<T> page = List.copyOf(fetched.subList(0, limit));
        return new Slice<>(page, key.apply(page.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
