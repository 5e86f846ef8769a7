import { writeFile } from "node:fs/promises";
import { mailTo, mailsTo } from "../support/mail";
import { read, type Event } from "../support/readers";
import { Site } from "../support/site";
import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { codeOf, published } from "../support/steps";
import { t } from "../support/texts";

const address = () => `${unique("inwoner").replaceAll(" ", ".")}@voorbeeld.example`;

test("somebody finds a dialogue, signs up in steps, gets a code, a mail and a calendar file, and cancels (INW-01…04, chain 4, 5)", async ({ page, as, place }, info) => {
  const team = await as("team");
  const dialogue = await published(team.request, { voor: unique("vaders"), gemeente: "rucphen", plekken: "12" });
  await page.goto("/gesprekken");
  await page.locator("#gemeente").selectOption("rucphen");
  await page.locator("#voor").selectOption(dialogue.voor);
  await press(page, t("dialogues-filter-submit"));
  await expect(page.locator("#inhoud article")).toHaveCount(1);
  await page.getByRole("link", { name: dialogue.titel }).click();
  await follow(page, t("dialogues-sign-up"));

  await page.locator("#personen").fill("2");
  await press(page, t("signups-next"));
  const email = address();
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(email);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-back"));
  await expect(page.locator("#personen")).toHaveValue("2");
  await press(page, t("signups-next"));
  await expect(page.locator("#email")).toHaveValue(email);
  await expect(page.locator("input[name=bericht][value=ja]")).toBeChecked();
  await press(page, t("signups-to-needs"));
  await page.locator("input[name=behoeften][value=rolstoel]").check();
  await press(page, t("signups-next"));

  await expect(page.locator("h1")).toHaveText(t("signups-check"));
  for (const answer of [email, t("signups-need-wheelchair")]) await expect(page.locator("#inhoud")).toContainText(answer);
  await press(page, t("signups-change-people"));
  await page.locator("#personen").fill("3");
  await press(page, t("signups-next"));
  await press(page, t("signups-next"));
  await expect(page.locator("#inhoud")).toContainText(email);
  await press(page, t("signups-send"));

  await expect(page.locator("h1")).toHaveText(t("signups-done"));
  const code = await codeOf(page, "afmeldcode");
  expect(page.url()).not.toContain(code.slice(0, 4));
  // The same form once more is the same sign-up (C-05).
  await page.reload();
  expect(await codeOf(page, "afmeldcode")).toBe(code);
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 3, seats: 12 }));

  const ics = await page.request.get(`${dialogue.path}.ics`);
  expect(ics.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const file = info.outputPath("gesprek.ics");
  await writeFile(file, await ics.body());
  expect(await read<Event[]>("calendar.py", file)).toMatchObject([{ summary: dialogue.titel, status: "CONFIRMED", start: `${dialogue.datum}T19:30:00` }]);

  const mail = await mailTo(place, email, t("signups-mail-seated-subject"));
  expect(mail.text).toContain(code);
  expect(mail.subject).not.toContain(dialogue.titel);
  expect(mail.attachments.map((part) => part.contentType)).toEqual(["text/calendar"]);

  await page.goto("/afmelden");
  await page.locator("#code").fill(code.toLowerCase().replaceAll("-", " "));
  await press(page, t("signups-next"));
  await expect(page.locator("#inhoud")).toContainText(dialogue.titel);
  await press(page, t("signups-cancel-yes"));
  await expect(page.locator("h1")).toHaveText(t("signups-cancel-done"));
  await page.goto("/afmelden");
  await page.locator("#code").fill(code);
  await press(page, t("signups-next"));
  await expect(page.locator("h1")).toHaveText(t("signups-cancel-already"));
  await team.reload();
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 0, seats: 12 }));
  expect(await mailsTo(place, email)).toHaveLength(1);
});

test("nobody needs an e-mail address or a name, and every step says what is wrong (FORM-1, INW-03)", async ({ page, as, context }) => {
  const dialogue = await published((await as("team")).request);
  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("veel");
  await press(page, t("signups-next"));
  await expectFaults(page, "personen");
  await expect(page.locator("#personen")).toHaveValue("veel");
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await press(page, t("signups-next"));
  await expectFaults(page, "bericht");
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill("jo.zonder.apenstaart");
  await press(page, t("signups-next"));
  await expectFaults(page, "email", "leeftijd16");
  await expect(page.locator("#email")).toHaveValue("jo.zonder.apenstaart");
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await codeOf(page, "afmeldcode");
  await expect(page.locator("#inhoud")).toContainText(t("signups-not-mailed"));
  expect(await context.cookies()).toEqual([]);
});

test("somebody under 16 goes on without e-mail (INW-05)", async ({ page, as }) => {
  const dialogue = await published((await as("team")).request);
  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(address());
  await page.locator("input[name=leeftijd16][value=nee]").check();
  await press(page, t("signups-next"));
  await expectFaults(page, "leeftijd16");
  await press(page, t("signups-without-email"));
  await expect(page.locator("#inhoud")).toContainText(t("signups-check-no-email"));
  await press(page, t("signups-send"));
  await codeOf(page, "afmeldcode");
});

test("full is full, and says so (C-01, INW-04)", async ({ page, as }) => {
  const dialogue = await published((await as("team")).request, { plekken: "2" });
  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("3");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await expectFaults(page, "personen");
  await expect(page.locator("#fouten")).toContainText(t("signups-never-fits", { seats: 2 }));
  await page.locator("#personen").fill("2");
  await press(page, t("signups-next"));
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await codeOf(page, "afmeldcode");
  await page.goto(dialogue.path);
  await expect(page.locator("#inhoud")).toContainText(t("dialogues-full-title"));
  await page.goto(`${dialogue.path}/aanmelden`);
  await expect(page.locator("h1")).toHaveText(t("signups-waiting-ask"));
});

test("who asked for a message hears that a dialogue is cancelled, and staff read that mail (chain 5, PRO-10)", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { titel: unique("Dit gaat niet door") });
  const email = address();
  for (let times = 0; times < 2; times += 1) {
    const form = { personen: "1", bericht: "ja", email, leeftijd16: "ja", stap: "versturen" };
    expect((await page.request.post(`${dialogue.path}/aanmelden`, { form })).status()).toBe(200);
  }
  await team.goto(`/werkplek/gesprekken/${dialogue.id}/afgelasten`);
  await team.locator("#reden").fill("De gespreksleider is ziek.");
  await team.locator("form:has(#reden) button").click();
  const mail = await mailTo(place, email, t("signups-mail-cancelled-subject"));
  expect(mail.text).toContain("De gespreksleider is ziek.");
  const sent = (await mailsTo(place, email)).map((one) => one.messageId);
  expect(new Set(sent).size).toBe(sent.length);

  await team.goto("/werkplek/postvak");
  await team.getByRole("link", { name: t("signups-mail-cancelled-subject") }).first().click();
  await expect(team.locator("#inhoud")).toContainText(dialogue.titel);
  await expect(team.locator("#inhoud")).toContainText("De gespreksleider is ziek.");
  await expect(team.locator("#inhoud")).not.toContainText(email);
});

test("a code that is not known gets a friendly answer (C-51)", async ({ page }) => {
  for (const [path, button, wrong] of [
    ["/afmelden", "signups-next", "signups-cancel-code-wrong"],
    ["/weghalen", "contributions-withdraw-look", "contributions-withdraw-wrong"],
  ] as const) {
    await page.goto(path);
    await page.locator("#code").fill("0000-0000-0000-0000");
    await press(page, t(button));
    await expectFaults(page, "code");
    await expect(page.locator("#fouten")).toContainText(t(wrong));
  }
});

test("with the code somebody comes with fewer or more people, and stops the messages (INW-04)", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { plekken: "4" });
  const email = address();
  const form = { personen: "3", bericht: "ja", email, leeftijd16: "ja", stap: "versturen" };
  const code = /id="afmeldcode"[^>]*>([^<]+)</.exec(await (await page.request.post(`${dialogue.path}/aanmelden`, { form })).text())?.[1] ?? "";
  const change = async () => {
    await page.goto("/afmelden");
    await page.locator("#code").fill(code);
    await press(page, t("signups-next"));
    await press(page, t("signups-change-start"));
  };
  await change();
  await expect(page.locator("#personen")).toHaveValue("3");
  await expect(page.locator("#inhoud")).not.toContainText(email);
  await page.locator("#personen").fill("6");
  await page.locator("input[name=behoeften][value=tolk]").check();
  await press(page, t("signups-change-save"));
  await expectFaults(page, "personen");
  await expect(page.locator("#fouten")).toContainText(t("signups-change-too-many", { most: 4 }));
  await expect(page.locator("input[name=behoeften][value=tolk]")).toBeChecked();
  await page.locator("#personen").fill("4");
  await press(page, t("signups-change-save"));
  await expect(page.locator("h1")).toHaveText(t("signups-change-done"));
  expect((await mailTo(place, email, t("signups-mail-changed-subject"))).text).toContain(code);
  // The same form once more changes nothing and mails nobody.
  await page.reload();
  await expect(page.locator("h1")).toHaveText(t("signups-change-same"));
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 4, seats: 4 }));
  await change();
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-change-save"));
  await expect(page.locator("#inhoud")).toContainText(t("signups-change-not-mailed"));
  await change();
  await expect(page.locator("#email")).toHaveValue("");
});

test("somebody under 16 is led on from a full dialogue, without an address (INW-05, INW-14)", async ({ page, as }) => {
  const dialogue = await published((await as("team")).request, { plekken: "1" });
  await page.request.post(`${dialogue.path}/aanmelden`, { form: { personen: "1", bericht: "nee", stap: "versturen" } });
  await page.goto(`${dialogue.path}/aanmelden`);
  await follow(page, t("signups-waiting-start"));
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(address());
  await page.locator("input[name=leeftijd16][value=nee]").check();
  await press(page, t("signups-next"));
  await expectFaults(page, "leeftijd16");
  await press(page, t("signups-without-email"));
  await expect(page.locator("h1")).toHaveText(t("signups-cannot-wait"));
  await follow(page, t("signups-take-part"));
  await expect(page.locator("#tekst")).toBeVisible();
});

test("a machine is stopped without a puzzle, and a person loses nothing and presses once more (C-54)", async ({ browser }) => {
  const site = await Site.start(undefined, { FORM_SECONDS: "60" });
  try {
    const page = await (await browser.newContext({ baseURL: site.place.url, locale: "nl-NL" })).newPage();
    await page.goto("/meedoen/ouders");
    await expect(page.locator("#website")).toBeHidden();
    await page.locator("#tekst").fill("Wij eten samen.");
    await press(page, t("contributions-next"));
    await page.locator("input[name=perspectief][value=ouder]").check();
    await press(page, t("contributions-next"));
    await page.locator("input[name=gemeente]").first().check();
    await press(page, t("contributions-next"));
    await press(page, t("contributions-send"));
    await expectFaults(page, "versturen");
    await expect(page.locator("#fouten a")).toHaveText(t("ui-send-again"));
    await expect(page.locator("#inhoud")).toContainText("Wij eten samen.");
    await press(page, t("contributions-send"));
    await codeOf(page, "intrekcode");

    await page.goto("/verkenner-worden");
    await page.locator("#naam").fill("Sam de Vries");
    await page.locator("#organisatie").fill("Sportclub De Ster");
    await page.locator("input[name=domein][value=sport]").check();
    await page.locator("#gemeente").selectOption("zundert");
    await page.locator("#email").fill(address());
    await page.locator("#motivatie").fill("Ik zie elke week veertig kinderen.");
    await press(page, t("verkenners-send"));
    await expectFaults(page, "versturen");
    await expect(page.locator("#motivatie")).toHaveValue("Ik zie elke week veertig kinderen.");
    await press(page, t("verkenners-send"));
    await expect(page.locator("h1")).toHaveText(t("verkenners-thanks-title"));
  } finally {
    await site.end();
  }
});
