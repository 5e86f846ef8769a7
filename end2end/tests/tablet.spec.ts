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

/** What somebody sees who goes back, page after page, and insists where the browser asks to send again. */
async function goBackThrough(page: Page, steps: number, forbidden: string[]): Promise<number> {
  let insisted = 0;
  const look = async () => {
    const seen = `${await page.content()} ${(await page.locator("input, textarea").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).join(" ")}`;
    for (const words of forbidden) expect(seen, `step ${insisted}`).not.toContain(words);
  };
  for (let step = 1; step <= steps; step += 1) {
    await page.goBack({ waitUntil: "commit" }).catch(() => undefined);
    await page.waitForLoadState().catch(() => undefined);
    await look();
    if ((await page.locator("main#inhoud").count()) > 0) continue;
    // The browser holds what was sent and asks to send it again.
    await page.reload();
    insisted += 1;
    await look();
    await expect(page.locator("main#inhoud")).toBeVisible();
    // Sending again replaced the page in the history: go on from before it.
  }
  return insisted;
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
  expect(await goBackThrough(page, 2, forbidden)).toBeGreaterThan(0);
  await page.goto(tablet);
  expect(await key(), "every person has a key of their own").not.toBe(first);
  await expect(page.locator("#tekst")).toHaveValue("");
  await goBackThrough(page, 5, forbidden);

  // Somebody types and walks away: the next one wipes it.
  const typed = unique("Half af");
  await page.goto(tablet);
  await page.locator("#tekst").fill(typed);
  await press(page, t("contributions-next"));
  await press(page, t("contributions-tablet-wipe"));
  await expect(page.locator("#tekst")).toHaveValue("");
  await goBackThrough(page, 3, [typed, ...forbidden]);

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
