import type { Page } from "@playwright/test";
import { expect, follow, press, test, unique } from "../support/test";
import { published, speak } from "../support/steps";
import { t } from "../support/texts";

// As people have it: with the memory for whole pages behind the back button, which test browsers switch off.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

/** Goes back to where the visit began, and insists where the browser asks to send again; gives how often it asked. */
async function goBackThrough(page: Page, forbidden: string[]): Promise<number> {
  const look = async () => {
    const fields = await page.locator("input, textarea").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(" "));
    for (const words of forbidden) expect(`${await page.content()} ${fields}`).not.toContain(words);
  };
  for (let asked = 0; ; ) {
    // Where the browser asks first, going back is an error to the test.
    await page.goBack({ waitUntil: "commit" }).catch(() => undefined);
    await page.waitForLoadState();
    if (page.url() === "about:blank" || page.url().endsWith("/k")) return asked;
    await look();
    if ((await page.locator("main#inhoud").count()) > 0) continue;
    asked += 1;
    await page.reload();
    await expect(page.locator("#tekst"), "an empty form").toHaveValue("");
    await look();
  }
}

test("on a tablet the back button shows nothing of the person before, and the code is copied (C-42, AN-23)", async ({ browser, as, baseURL, contextOptions }, info) => {
  const dialogue = await published((await as("team")).request, { vragenlijst: "ouders" });
  const tablet = `/k/${dialogue.room}?tablet=1`;
  const context = await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled: info.project.use.javaScriptEnabled });
  const page = await context.newPage();
  const text = unique("Wij lezen samen voor");
  await page.goto("/k");
  await page.goto(tablet);
  const key = () => page.locator("input[name=sleutel]").getAttribute("value");
  const first = await key();
  const code = await speak(page, text);
  await expect(page.locator("#inhoud")).toContainText(t("contributions-tablet-keep"));
  await press(page, t("contributions-sent-kept"));
  const forbidden = [text, code];
  expect(await goBackThrough(page, forbidden), "the browser still holds what was sent").toBeGreaterThan(1);
  await page.goto(tablet);
  expect(await key(), "every person has a key of their own").not.toBe(first);
  await expect(page.locator("#tekst")).toHaveValue("");

  // Somebody types and walks away: the next one wipes it.
  const typed = unique("Half af");
  await page.goto(tablet);
  await page.locator("#tekst").fill(typed);
  await press(page, t("contributions-next"));
  await press(page, t("contributions-tablet-wipe"));
  await expect(page.locator("#tekst")).toHaveValue("");
  await goBackThrough(page, [typed, ...forbidden]);

  // The code works from home.
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await press(page, t("contributions-withdraw-look"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-state-waiting"));
  await context.close();
});

test("the next question and the next person begin empty (C-42)", async ({ page, as }) => {
  const dialogue = await published((await as("team")).request, { vragenlijst: "ouders" });
  await page.goto(`/k/${dialogue.room}?tablet=1`);
  await speak(page, unique("De eerste"));
  await press(page, t("contributions-sent-not-needed"));
  await follow(page, t("contributions-next-question"));
  await expect(page.locator("#tekst")).toHaveValue("");
  await speak(page, unique("De tweede vraag"));
  await press(page, t("contributions-sent-kept"));
  await follow(page, t("contributions-tablet-next"));
  await expect(page.locator("#tekst")).toHaveValue("");
});
