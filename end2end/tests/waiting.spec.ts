import { mailTo, mailsTo } from "../support/mail";
import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { codeOf, fillPlan, inDays, plan, published } from "../support/steps";
import { t } from "../support/texts";

const address = () => `${unique("wachter").replaceAll(" ", ".")}@voorbeeld.example`;

test("a family of three with two seats left waits, gets a seat, and says yes (C-11, INW-14)", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { plekken: "5", datum: inDays(20) });
  const first = await page.request.post(`${dialogue.path}/aanmelden`, { form: { personen: "3", bericht: "nee", stap: "versturen" } });
  const firstCode = /id="afmeldcode"[^>]*>([^<]+)</.exec(await first.text())?.[1] ?? "";

  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("3");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await expectFaults(page, "personen");
  await press(page, t("signups-waiting-start"));
  // Who waits must be told: the address is asked for now.
  await expectFaults(page, "email");
  const email = address();
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(email);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-next"));
  await expect(page.locator("#inhoud")).toContainText(t("signups-waiting-note"));
  await press(page, t("signups-send"));
  await expect(page.locator("h1")).toHaveText(t("signups-waiting-done"));
  const code = await codeOf(page, "afmeldcode");
  expect((await mailTo(place, email, t("signups-mail-waiting-subject"))).text).toContain(code);

  // Where am I in line, and why is there no seat yet? (C-14)
  await page.goto("/afmelden");
  await page.locator("#code").fill(code);
  await press(page, t("signups-next"));
  await expect(page.locator("#inhoud")).toContainText(t("signups-line-number", { number: 1 }));
  await expect(page.locator("#inhoud")).toContainText(t("signups-why-too-large", { free: 2 }));
  await team.goto(`/werkplek/aanmeldingen/${dialogue.id}`);
  await team.locator(`a[href="/werkplek/aanmeldingen/${dialogue.id}/wachtlijst"]`).click();
  await expect(team.locator("#inhoud")).toContainText(t("signups-staff-why-too-large", { free: 2 }));

  await page.request.post("/afmelden", { form: { code: firstCode, bevestig: "ja" } });
  const offer = await mailTo(place, email, t("signups-mail-offer-subject"));
  const link = /https?:\/\/[^\s]+(\/plek\/\S+)/.exec(offer.text ?? "")?.[1] ?? "";
  for (let scan = 0; scan < 3; scan += 1) expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.locator("#inhoud")).toContainText(dialogue.titel);
  await press(page, t("signups-offer-yes"));
  await expect(page.locator("h1")).toHaveText(t("signups-offer-accepted"));
  const confirmed = await mailTo(place, email, t("signups-mail-seated-subject"));
  expect(confirmed.attachments.map((part) => part.contentType)).toEqual(["text/calendar"]);
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 3, seats: 5 }));
  expect(await mailsTo(place, email)).toHaveLength(3);
});

test("more seats go to who waits at once, and who declines makes room (C-08)", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { plekken: "1", datum: inDays(20) });
  await page.request.post(`${dialogue.path}/aanmelden`, { form: { personen: "1", bericht: "nee", stap: "versturen" } });
  await page.goto(dialogue.path);
  await follow(page, t("dialogues-to-waiting-list"));
  await expect(page.locator("h1")).toHaveText(t("signups-waiting-ask"));
  await expect(page.locator("#inhoud")).toContainText(t("signups-rule-fits"));
  await follow(page, t("signups-waiting-start"));
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  const email = address();
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(email);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await codeOf(page, "afmeldcode");

  await team.goto(`/werkplek/gesprekken/${dialogue.id}/wijzigen`);
  await team.locator("#plekken").fill("2");
  await press(team, t("dialogues-form-submit"));
  const offer = await mailTo(place, email, t("signups-mail-offer-subject"));
  const link = /https?:\/\/[^\s]+(\/plek\/\S+)/.exec(offer.text ?? "")?.[1] ?? "";
  // An offered seat is taken: it cannot be taken back from under somebody.
  await follow(team, t("dialogues-edit"));
  await team.locator("#plekken").fill("1");
  await press(team, t("dialogues-form-submit"));
  await expectFaults(team, "plekken");
  await page.goto(link);
  await press(page, t("signups-offer-no"));
  await expect(page.locator("h1")).toHaveText(t("signups-offer-declined"));
  await page.goto(link);
  await expect(page.locator("h1")).toHaveText(t("signups-offer-gone"));
});

test("seats kept for young people are theirs, and the form says what it asks and why", async ({ page, as }) => {
  const team = await as("team");
  await team.goto("/werkplek/gesprekken/nieuw");
  await fillPlan(team, plan({ plekken: "3", datum: inDays(20) }));
  await team.locator("#plekken_jongeren").fill("9");
  await press(team, t("dialogues-form-submit"));
  await expectFaults(team, "plekken_ouders");
  await team.locator("#plekken_jongeren").fill("2");
  await press(team, t("dialogues-form-submit"));
  await press(team, t("dialogues-publish"));
  const path = (await team.locator('a[href^="/gesprekken/"]').first().getAttribute("href")) ?? "";
  const send = async (as: string) => {
    await page.goto(`${path}/aanmelden`);
    await page.locator("#personen").fill("1");
    await page.locator(`input[name=kom_als][value=${as}]`).check();
    await press(page, t("signups-next"));
    await page.locator("input[name=bericht][value=nee]").check();
    await press(page, t("signups-next"));
    await press(page, t("signups-send"));
  };
  await send("ouders");
  await codeOf(page, "afmeldcode");
  await send("ouders");
  await expect(page.locator("h1")).toHaveText(t("signups-waiting-ask"));
  await send("jongeren");
  await codeOf(page, "afmeldcode");
});
