package org.aidbridge.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Names in the scripts of the places where aid goes: printed in their letters, and found and copied as words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptsTest {

    /** A hospital, a ministry or a city in each script, with letters that join, stack or stand before their consonant. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("Arabic", "مستشفى الملك فيصل التخصصي"),
            Map.entry("Persian", "بیمارستان چمران گیلان"),
            Map.entry("Urdu", "ہسپتال پاکستان ڈھاکہ ٹیکسلا"),
            Map.entry("Hebrew", "בית החולים הדסה"),
            Map.entry("Devanagari", "अखिल भारतीय आयुर्विज्ञान संस्थान"),
            Map.entry("Bengali", "ঢাকা মেডিকেল কলেজ হাসপাতাল"),
            Map.entry("Gurmukhi", "ਹਸਪਤਾਲ ਅੰਮ੍ਰਿਤਸਰ"),
            Map.entry("Gujarati", "સિવિલ હોસ્પિટલ અમદાવાદ"),
            Map.entry("Odia", "ଭୁବନେଶ୍ୱର ଡାକ୍ତରଖାନା"),
            Map.entry("Tamil", "ராஜீவ் காந்தி அரசு பொது மருத்துவமனை"),
            Map.entry("Telugu", "నిమ్స్ ఆసుపత్రి హైదరాబాద్"),
            Map.entry("Kannada", "ವಿಕ್ಟೋರಿಯಾ ಆಸ್ಪತ್ರೆ"),
            Map.entry("Malayalam", "മെഡിക്കൽ കോളേജ് തിരുവനന്തപുരം"),
            Map.entry("Sinhala", "කොළඹ ජාතික රෝහල"),
            Map.entry("Thai", "โรงพยาบาลศิริราช กรุงเทพ"),
            Map.entry("Lao", "ໂຮງໝໍມະໂຫສົດ"),
            Map.entry("Burmese", "ရန်ကုန်ပြည်သူ့ဆေးရုံကြီး"),
            Map.entry("Khmer", "មន្ទីរពេទ្យកាល់ម៉ែត"),
            Map.entry("Amharic", "ጥቁር አንበሳ ሆስፒታል"),
            Map.entry("Georgian", "თბილისის რესპუბლიკური საავადმყოფო"),
            Map.entry("Armenian", "Երևանի հիվանդանոց"),
            Map.entry("Korean", "서울대학교병원 국립중앙의료원"),
            Map.entry("Japanese", "東京 ひろお がくいん センター"),
            Map.entry("Chinese", "四川航空公司 成都醫院"),
            Map.entry("Russian", "Фонд «Помощь» Київ")));

    @Test
    void names_in_every_script_can_be_found_and_copied_as_they_were_written() throws IOException {
        String text = printed(NAMES.entrySet().stream()
                .map(name -> "<tr><td>" + name.getKey() + "</td><td>" + name.getValue() + "</td></tr>")
                .collect(Collectors.joining("", "<table>", "</table>")));
        assertThat(NAMES).allSatisfy((script, name) -> {
            for (String word : name.split(" ")) {
                assertThat(text).as(script).contains(word);
            }
        });
        assertThat(text).doesNotContain("#");
    }

    @Test
    void every_letter_of_arabic_persian_and_urdu_is_copied_as_itself() throws IOException {
        List<String> letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیٹڈڑںھہے"
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        String text = printed(letters.stream()
                .map(letter -> "<p>ب" + letter + "ب" + letter + "</p>")
                .collect(Collectors.joining()));
        for (String letter : letters) {
            assertThat(text).contains("ب" + letter + "ب" + letter);
        }
    }

    @Test
    void words_written_from_right_to_left_keep_their_order_beside_others() throws IOException {
        String name = "مستشفى الملك فيصل";
        String text = printed("<p>Delivered to " + name + " on 5 May</p>", true);
        assertThat(text.strip()).contains("Delivered to " + name + " on 5 May");
    }

    @Test
    void a_long_quote_without_spaces_or_from_right_to_left_stays_on_the_page() throws IOException {
        String burmese = "ရန်ကုန်ပြည်သူ့ဆေးရုံကြီး".repeat(12);
        String arabic = "تم استلام جميع الأجهزة في المستشفى ".repeat(12).strip();
        String text =
                printed("<table><tr><td>" + burmese + "</td><td>" + arabic + "</td></tr></table><p>" + arabic + "</p>");
        assertThat(letters(text)).isEqualTo(letters(burmese + arabic + arabic));
    }

    private static List<Integer> letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .sorted()
                .boxed()
                .toList();
    }

    private static String printed(String body) throws IOException {
        return printed(body, false);
    }

    private static String printed(String body, boolean byPosition) throws IOException {
        String page = """
                <html lang="en"><head><title>T</title><meta name="description" content="T"/><style>
                @page { size: A4; margin: 16mm } body { font-family: 'Noto Sans', 'Noto Sans SC', 'Noto Sans KR',
                'Noto Sans Georgian', 'Noto Sans Armenian', 'Noto Sans Ethiopic'; font-size: 9pt; line-height: 1.4 }
                td { border-bottom: 0.5pt solid #d5dde5 }
                </style></head><body>%s</body></html>
                """.formatted(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFormat.write(page, List.of(), SampleDocument.ENGLISH, SampleDocument.MADE, out);
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("scripts.pdf"), out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(byPosition);
            return stripper.getText(pdf);
        }
    }
}
