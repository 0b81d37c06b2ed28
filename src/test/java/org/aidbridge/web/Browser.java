package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser at desktop or phone width. In every test it checks that no page logs errors, that nothing is requested
 * from other hosts, and that pages are accessible.
 */
final class Browser implements AutoCloseable {

    enum Width {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Page page;
    private final Width width;
    private final String url;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private long transferred;

    private Browser(Path chromium, Width width, String url) {
        this.width = width;
        this.url = url;
        // The installed one; none is downloaded.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width.width, width.height)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Kolkata")
                .setHasTouch(width == Width.PHONE)
                .setIsMobile(width == Width.PHONE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("at " + page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("data:")) {
                asked.add(request.url());
            }
        });
        page.onRequestFinished(request -> {
            if (!request.url().startsWith("data:")) {
                transferred += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
            }
        });
    }

    /** Empty if no Chromium is installed. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(dir -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(Width width, String url) {
        return new Browser(installed().orElseThrow(), width, url);
    }

    Page page() {
        return page;
    }

    Width width() {
        return width;
    }

    Page go(String path) {
        page.navigate(url + path);
        return page;
    }

    Page signIn(String name, String password) {
        go("/");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .getByText("Sign in")
                .click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }

    /** Requests since the last call. */
    List<String> requests() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    /** Bytes received since the last call. */
    long transferred() {
        long since = transferred;
        transferred = 0;
        return since;
    }

    /** Keeps a screenshot of the page and checks its accessibility. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + width.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " (" + rule.getHelp() + "): "
                                + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                        .toList();
        assertThat(serious).as("what keeps people out of %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s is no wider than its window", page.url())
                .isLessThanOrEqualTo(width.width);
        quiet();
    }

    /** The same for a page with an error status, which the browser logs itself. */
    void lookRefused(String name) {
        assertThat(complaints.removeIf(c -> c.matches("(?s).*the server responded with a status of [45]\\d\\d.*")))
                .as("the browser was told that it is a refusal")
                .isTrue();
        look(name);
    }

    /**
     * Keeps a screenshot of the printed page and checks that it has no controls, no empty sections and no cut-off
     * input.
     */
    void print(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("button:visible, .button:visible, nav:visible").allInnerTexts())
                .as("what can be pressed of %s on paper", page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main section')]
                    .filter(s => s.checkVisibility() && s.children.length > 1)
                    .map(s => [s.firstElementChild.innerText.trim(), s.innerText.trim()])
                    .filter(([head, all]) => head === all)"""))
                .as("sections of %s that are nothing but a heading on paper", page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main input, main textarea')]
                    .filter(f => f.checkVisibility() && (f.scrollHeight > f.clientHeight + 1 || f.scrollWidth > f.clientWidth + 1))
                    .map(f => f.name)"""))
                .as("fields of %s that hold more than is on paper", page.url())
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-print.png"))
                .setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Checks that no page logged errors and nothing was requested from other hosts. */
    void quiet() {
        assertThat(complaints).as("complaints in the console").isEmpty();
        String host = URI.create(url).getAuthority();
        assertThat(asked).allSatisfy(address -> assertThat(URI.create(address).getAuthority())
                .as(address)
                .isEqualTo(host));
    }

    @Override
    public void close() {
        // Closes the browser without waiting for busy pages.
        playwright.close();
    }
}
