package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidbridge.http.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pages are complete in every language: no missing messages, and no literal text in templates. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameTextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Texts that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Aidbridge", "UTC", "CSV", "UTF", "PDF", "XLSX", "kg");

    private static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.aidbridge").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Set<String> keys(Class<?> bundle, boolean inEnglishToo) {
        Set<String> keys = new TreeSet<>();
        for (Method method : bundle.getDeclaredMethods()) {
            if (!method.isAnnotationPresent(Message.class)) {
                continue;
            }
            boolean isInJava = !method.getAnnotation(Message.class).value().equals(Message.DEFAULT_VALUE);
            if (!isInJava) {
                Object[] constants = method.getParameterTypes()[0].getEnumConstants();
                boolean isAmbiguous =
                        Arrays.stream(constants).anyMatch(c -> c.toString().contains("_"));
                for (Object constant : constants) {
                    keys.add(method.getName() + (isAmbiguous ? "_$" : "_") + ((Enum<?>) constant).name());
                }
            } else if (inEnglishToo) {
                keys.add(method.getName());
            }
        }
        return keys;
    }

    private static Properties messages(Class<?> bundle, Language language) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Path file = MESSAGES.resolve(name + "_" + language.tag() + ".properties");
        Properties messages = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                messages.load(reader);
            }
        }
        return messages;
    }

    @Test
    void no_message_is_missing_in_any_language() throws Exception {
        assertThat(bundles()).hasSizeGreaterThan(3);
        for (Class<?> bundle : bundles()) {
            for (Language language : Language.values()) {
                Properties messages = messages(bundle, language);
                assertThat(messages.stringPropertyNames())
                        .as("%s in %s", bundle, language)
                        .containsExactlyInAnyOrderElementsOf(keys(bundle, language != Language.EN));
                assertThat(messages.values())
                        .as("%s in %s", bundle, language)
                        .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
            }
        }
    }

    @Test
    void a_message_says_the_same_things_in_every_language() throws Exception {
        for (Class<?> bundle : bundles()) {
            for (Method method : bundle.getDeclaredMethods()) {
                Message english = method.getAnnotation(Message.class);
                if (english == null || english.value().equals(Message.DEFAULT_VALUE)) {
                    continue;
                }
                for (Language language : Language.values()) {
                    String text = messages(bundle, language).getProperty(method.getName(), english.value());
                    assertThat(parameters(text))
                            .as("%s in %s: %s", method, language, text)
                            .isEqualTo(parameters(english.value()));
                }
            }
        }
    }

    private static Set<String> parameters(String text) {
        Set<String> parameters = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            parameters.add(parameter.group(1));
        }
        return parameters;
    }

    @Test
    void no_words_stand_in_a_template() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            templates = files.filter(f -> f.toString().endsWith(".html"))
                    .filter(f -> !f.getParent().equals(TEMPLATES))
                    .toList();
        }
        assertThat(templates).hasSizeGreaterThan(3);
        for (Path template : templates) {
            assertThat(words(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    /** Visible text: between tags, and in visible attributes. */
    private static List<String> words(String template) {
        String written = template.replaceAll("(?s)\\{\\|.*?\\|}", " ")
                .replaceAll("(?s)\\{!.*?!}", " ")
                .replaceAll("\\{[^{}]*}", " ")
                .replaceAll("(?s)<!--.*?-->", " ");
        String shown = Pattern.compile("\\b(?:aria-label|title|placeholder|alt|content)=\"([^\"]*)\"")
                .matcher(written)
                .results()
                .map(m -> m.group(1))
                .filter(text -> !text.startsWith("width=device-width"))
                .reduce("", (a, b) -> a + " " + b);
        // An include may consist of attributes of a tag in another file.
        String text = written.replaceAll("(?s)<[^>]*>", " ").replaceAll("[\\w-]+=\"[^\"]*\"", " ") + shown;
        return Pattern.compile("\\p{L}{2,}")
                .matcher(text.replaceAll("&\\w+;", " "))
                .results()
                .map(m -> m.group())
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    @Test
    void a_word_in_a_template_would_be_found() {
        assertThat(words("<p title=\"seen {x.y}\">{text:show} <b>words</b> {#if a == 'b'}</p>"))
                .containsExactly("words", "seen");
    }
}
