package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.aidbridge.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text for people is in the dictionaries, and the dictionaries contain nothing else. */
class DictionaryTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void every_message_template_is_a_literal() {
        assertThat(Said.everywhere().computed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void a_language_translates_exactly_the_messages_in_use(Language language) {
        assertThat(new TreeSet<>(Dictionary.read(language).keySet()))
                .isEqualTo(new TreeSet<>(Said.everywhere().words()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translations_have_the_same_placeholders(Language language) {
        assertThat(Dictionary.read(language)).allSatisfy((english, words) -> assertThat(Message.names(words))
                .hasSameElementsAs(Message.names(english)));
    }

    @Test
    void messages_in_a_row_are_joined() {
        List<Message> lines = IntStream.rangeClosed(1, 100_000)
                .mapToObj(line -> Message.of("{type} of {time}", "line", line))
                .toList();
        assertThat(Message.row("{one}; {other}", lines.subList(0, 3))).hasToString("line of 1; line of 2; line of 3");
        assertThat(Dictionary.of(Language.ZH).say(Message.row("{one} or {other}", lines.subList(0, 2))))
                .contains(" 或 ")
                .doesNotContain("{");
        assertThat(Message.row("{one}; {other}", lines).toString()).endsWith("; line of 100000");
        assertThat(Message.row("{one}; {other}", List.of())).hasToString("");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translations_of_rows_have_both_placeholders(Language language) {
        assertThat(Said.everywhere().rows()).isNotEmpty().allSatisfy(two -> assertThat(
                        Dictionary.read(language).get(two))
                .startsWith("{one}")
                .endsWith("{other}"));
    }

    @Test
    void placeholders_are_filled_in() {
        Message phrase = Message.of("There is no {kind} {key}", Message.of("shipment"), Message.verbatim("{key} $1"));
        assertThat(Dictionary.of(Language.EN).say(phrase)).isEqualTo("There is no shipment {key} $1");
        assertThat(Dictionary.of(Language.ZH).say(phrase)).isEqualTo("没有货运 {key} $1");
        assertThat(Dictionary.of(Language.ZH).say(Message.verbatim("as it is"))).isEqualTo("as it is");
        assertThat(Dictionary.of(Language.ZH).say(null)).isEmpty();
    }

    /**
     * The English texts in the code.
     *
     * @param rows those that join two phrases
     * @param computed places where texts are composed at run time and cannot be found
     */
    private record Said(Set<String> words, Set<String> rows, List<String> computed) {

        /** Their arguments are literals where they are called, and are found there. */
        private static final Set<String> PASSING_ON =
                Set.of("Message.java", "Unknown.java", "RevisedEntries.java", "Violations.java");

        private static final String RULES = "jakarta.validation.constraints.";

        /** The constraints that {@code Violations} has texts for, or that bring their own. */
        private static final Set<String> TOLD =
                Set.of("NotBlank", "NotEmpty", "NotNull", "Pattern", "Positive", "Size");

        static Said everywhere() {
            Said said = new Said(new HashSet<>(), new HashSet<>(), new ArrayList<>());
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (Stream<Path> files = Files.walk(SOURCES);
                    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
                List<Path> sources =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                JavacTask task = (JavacTask)
                        compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
                for (CompilationUnitTree unit : task.parse()) {
                    Path file = Path.of(unit.getSourceFile().getName()).getFileName();
                    unit.accept(said.scanner(file.toString()), null);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return said;
        }

        private TreeScanner<Void, Void> scanner(String file) {
            Map<String, ExpressionTree> constants = new HashMap<>();
            return new TreeScanner<>() {
                @Override
                public Void visitVariable(VariableTree variable, Void none) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                    return super.visitVariable(variable, none);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                    List<? extends ExpressionTree> arguments = call.getArguments();
                    switch (call.getMethodSelect().toString()) {
                        case "Message.of" -> say(arguments.get(0));
                        case "Message.row" -> {
                            say(arguments.get(0));
                            rows.add(literal(arguments.get(0)));
                        }
                        case "super" -> {
                            // The keys of a catalogue.
                            if (arguments.size() == 2
                                    && arguments.get(0).toString().endsWith(".class")) {
                                say(arguments.get(1));
                            }
                        }
                        default -> {}
                    }
                    return super.visitMethodInvocation(call, none);
                }

                @Override
                public Void visitNewClass(NewClassTree made, Void none) {
                    if (made.getIdentifier().toString().equals("Unknown")) {
                        say(made.getArguments().get(0));
                    }
                    return super.visitNewClass(made, none);
                }

                @Override
                public Void visitImport(ImportTree imported, Void none) {
                    String rule = imported.getQualifiedIdentifier().toString();
                    if (rule.startsWith(RULES) && !TOLD.contains(rule.substring(RULES.length()))) {
                        computed.add(file + ": " + rule);
                    }
                    return super.visitImport(imported, none);
                }

                @Override
                public Void visitAnnotation(AnnotationTree annotation, Void none) {
                    if (annotation.getAnnotationType().toString().equals("Pattern")
                            && annotation.toString().indexOf("message = ") < 0) {
                        computed.add(file + ": " + annotation);
                    }
                    for (ExpressionTree argument : annotation.getArguments()) {
                        if (argument instanceof AssignmentTree named
                                && named.getVariable().toString().equals("message")) {
                            say(named.getExpression());
                        }
                    }
                    return super.visitAnnotation(annotation, none);
                }

                private void say(ExpressionTree expression) {
                    if (expression instanceof ConditionalExpressionTree either) {
                        say(either.getTrueExpression());
                        say(either.getFalseExpression());
                        return;
                    }
                    String literal = literal(expression);
                    if (literal != null) {
                        words.add(literal);
                    } else if (!PASSING_ON.contains(file)) {
                        computed.add(file + ": " + expression);
                    }
                }

                private String literal(Tree expression) {
                    if (expression instanceof LiteralTree literal) {
                        return literal.getValue().toString();
                    }
                    if (expression instanceof ParenthesizedTree within) {
                        return literal(within.getExpression());
                    }
                    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                        String left = literal(sum.getLeftOperand());
                        String right = literal(sum.getRightOperand());
                        return left == null || right == null ? null : left + right;
                    }
                    return expression instanceof IdentifierTree name
                                    && constants.get(name.getName().toString()) != null
                            ? literal(constants.get(name.getName().toString()))
                            : null;
                }
            };
        }
    }
}
