import { expect, test } from "../support/test";
import { published } from "../support/steps";
import { t } from "../support/texts";

/** What a field may be given by mistake or on purpose. */
const ODD: Record<string, string> = {
  empty: "",
  "too long": "x".repeat(3_000),
  "control characters": "a\u0001b\u001Bc",
  NUL: "a\u0000b",
  emoji: "👩‍👩‍👧‍👦".repeat(20),
  "right to left": "\u202Eneger mi\u202C שלום",
  HTML: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  SQL: "'; drop table contributions; --",
  number: "-99999999999999999999",
  template: "{{7*7}}${7*7}%s%n",
};
const LIBRARY = /panicked|sqlx|SQLITE|sqlite|postgres|ParseIntError|Utf8Error|stack backtrace|\.rs:\d/;

/** The forms that anybody can send, each with a right answer for every field. */
const FORMS: Record<string, Record<string, string>> = {
  "/meedoen/ouders": { tekst: "Wij praten veel.", perspectief: "ouder", gemeente: "zundert", stap: "versturen" },
  "/verkenner-worden": { naam: "Sam", organisatie: "Club", domein: "sport", gemeente: "zundert", email: "sam@voorbeeld.example", motivatie: "Graag." },
  "/weghalen": { code: "0000-0000-0000-0000" },
  "/afmelden": { code: "0000-0000-0000-0000", bevestig: "ja" },
  "/werkplek/inloggen": { email: "niemand@voorbeeld.example", wachtwoord: "een verkeerd wachtwoord" },
};

test("no value in any field of a public form breaks a page or shows a library's words (bad input)", async ({ page, as }) => {
  test.setTimeout(240_000);
  const dialogue = await published((await as("team")).request, { plekken: "500" });
  const forms = { ...FORMS, [`${dialogue.path}/aanmelden`]: { personen: "1", bericht: "ja", email: "jo@voorbeeld.example", leeftijd16: "ja", behoeften: "tolk", stap: "versturen" } };
  for (const [path, right] of Object.entries(forms)) {
    for (const name of Object.keys(right)) {
      for (const [kind, value] of Object.entries(ODD)) {
        if (path.endsWith("inloggen") && name === "wachtwoord" && kind !== "NUL") continue;
        const answer = await page.request.post(path, { form: { ...right, [name]: value } });
        const what = `${path} ${name} ${kind}`;
        expect.soft([200, 422], what).toContain(answer.status());
        const html = await answer.text();
        expect.soft(html, what).not.toMatch(LIBRARY);
        expect.soft(html, what).not.toContain("<img src=x");
        expect.soft(html, what).not.toContain("<script");
      }
    }
  }
});

test("a body that is too large, or no form at all, gets a page that says what to do (bad input)", async ({ page }) => {
  for (const path of Object.keys(FORMS)) {
    const large = await page.request.post(path, { form: { tekst: "x".repeat(1_100_000) } });
    expect(large.status(), path).toBe(413);
    expect(await large.text()).toContain(t("problem-too-large-title"));
    const other = await page.request.post(path, { data: { tekst: "json" } });
    expect(other.status(), path).toBe(400);
    expect(await other.text()).toContain(t("problem-bad-request-title"));
  }
});

test("another site changes nothing in somebody's name (SEC-4)", async ({ page, as }) => {
  const headers = { origin: "https://kwaad.voorbeeld.example", "sec-fetch-site": "cross-site" };
  for (const [path, form] of Object.entries(FORMS)) {
    expect((await page.request.post(path, { form, headers })).status(), path).toBe(403);
  }
  const team = await as("team");
  const refused = await team.request.post("/werkplek/uitloggen", { headers });
  expect(refused.status()).toBe(403);
  expect((await team.goto("/werkplek"))?.url()).toMatch(/\/werkplek$/);
});

test("what somebody typed is still there after a mistake, whatever it was (FORM-2)", async ({ page }) => {
  const typed = `<b>Ik & "jij"</b> 🙂 ${"é".repeat(2_100)}`;
  const answer = await page.request.post("/meedoen/ouders", { form: { tekst: typed, stap: "perspectief" } });
  expect(answer.status()).toBe(422);
  await page.goto("/meedoen/ouders");
  await page.locator("#tekst").fill(typed);
  await page.locator("button[name=stap]").first().click();
  await expect(page.locator("#tekst")).toHaveValue(typed);
});

test("addresses that never were get the same helpful page (404)", async ({ page }) => {
  for (const path of ["/wp-login.php", "/gesprekken/'%20or%201=1", "/gesprekken/%00", "/k/%F0%9F%99%82", "/meedoen/../../etc/passwd", "/werkplek/activeren/x"]) {
    const answer = await page.request.get(path);
    expect([200, 404], path).toContain(answer.status());
    expect(await answer.text(), path).not.toMatch(LIBRARY);
  }
});
