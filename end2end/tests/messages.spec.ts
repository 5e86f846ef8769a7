import { mailTo, mailsTo } from "../support/mail";
import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { inDays, published } from "../support/steps";
import { t } from "../support/texts";

const address = () => `${unique("bericht").replaceAll(" ", ".")}@voorbeeld.example`;
const signUp = (email: string) => ({ form: { personen: "1", bericht: "ja", email, leeftijd16: "ja", stap: "versturen" } });

test("a planner writes to everybody with a seat, sees it first, and each gets it once (C-22, C-24, C-67)", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { datum: inDays(20) });
  const [jo, mo] = [address(), address()];
  for (const email of [jo, jo, mo]) expect((await page.request.post(`${dialogue.path}/aanmelden`, signUp(email))).status()).toBe(200);

  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await follow(team, t("dialogues-signups"));
  await expect(team.locator("#inhoud")).not.toContainText(jo);
  await follow(team, t("signups-letter-title"));
  await press(team, t("signups-letter-preview"));
  await expectFaults(team, "aan", "tekst");
  await team.locator("input[name=aan][value=wacht]").check();
  await team.locator("#tekst").fill("Neem een foto mee.\nWat eet je graag?");
  await press(team, t("signups-letter-preview"));
  await expectFaults(team, "aan");
  await expect(team.locator("#tekst")).toHaveValue(/Neem een foto mee/);
  await team.locator("input[name=aan][value=plek]").check();
  await press(team, t("signups-letter-preview"));
  await expect(team.locator("#inhoud")).toContainText(t("signups-letter-preview-text", { count: 2 }));
  const preview = (await team.locator(".preview").innerText()).split("\n").filter((line) => line.trim() !== "");
  await press(team, t("signups-letter-change"));
  await expect(team.locator("#tekst")).toHaveValue(/Wat eet je graag/);
  await press(team, t("signups-letter-preview"));
  await press(team, t("signups-letter-send"));
  await expect(team.locator("#inhoud")).toContainText(t("signups-letter-done"));

  for (const email of [jo, mo]) {
    const mail = await mailTo(place, email, t("signups-mail-letter-subject"));
    for (const line of preview) expect(mail.text).toContain(line.trim());
    expect(mail.headers.has("list-unsubscribe")).toBe(false);
  }
  await team.reload();
  await expect(team.locator("tbody tr")).toHaveCount(1);
  await expect.poll(async () => {
    await team.reload();
    return (await team.locator("tbody td").allInnerTexts()).slice(-3).map((cell) => cell.trim());
  }).toEqual(["2", "0", "0"]);
  expect((await mailsTo(place, jo)).filter((mail) => mail.subject === t("signups-mail-letter-subject"))).toHaveLength(1);
});

test("somebody who slips in the address is asked once, and keeps everything (C-27)", async ({ page, as }) => {
  const dialogue = await published((await as("team")).request, { datum: inDays(20) });
  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("2");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill("jo@gmial.com");
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-next"));
  await expect(page.locator("h1")).toHaveText(t("signups-slip-title", { meant: "jo@gmail.com" }));
  await press(page, t("signups-slip-no", { typed: "jo@gmial.com" }));
  await expect(page.locator("h1")).toHaveText(t("signups-check"));
  await expect(page.locator("#inhoud")).toContainText("jo@gmial.com");
  await press(page, t("signups-change-message"));
  await page.locator("#email").fill("jo@hotmial.nl");
  await press(page, t("signups-next"));
  await press(page, t("signups-slip-yes", { meant: "jo@hotmail.nl" }));
  await expect(page.locator("h1")).toHaveText(t("signups-check"));
  await expect(page.locator("#inhoud")).toContainText("jo@hotmail.nl");
});

test("staff remove a block of sign-ups with a reason, and who waited gets the seat", async ({ page, as, place }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { plekken: "3", datum: inDays(20) });
  const [fake, waiter] = [address(), address()];
  await page.request.post(`${dialogue.path}/aanmelden`, { form: { personen: "1", bericht: "nee", stap: "versturen" } });
  for (let times = 0; times < 2; times += 1) await page.request.post(`${dialogue.path}/aanmelden`, signUp(fake));
  const waits = signUp(waiter);
  await page.request.post(`${dialogue.path}/aanmelden`, { form: { ...waits.form, personen: "2", wachtlijst: "ja" } });

  await team.goto(`/werkplek/aanmeldingen/${dialogue.id}`);
  await follow(team, t("signups-removal-title"));
  await expect(team.locator("tbody tr")).toHaveCount(4);
  await press(team, t("signups-removal-next"));
  await expectFaults(team, "aanmelding", "reden");
  await team.getByLabel(t("signups-removal-number", { number: 2 }), { exact: true }).check();
  await team.getByLabel(t("signups-removal-number", { number: 3 }), { exact: true }).check();
  await team.locator("#reden").fill("Dit zijn geen echte mensen.");
  await press(team, t("signups-removal-next"));
  await expect(team.locator("h1")).toHaveText(t("signups-removal-ask"));
  await press(team, t("signups-removal-yes"));
  await expect(team.locator("#inhoud")).toContainText(t("signups-removal-done"));
  const mail = await mailTo(place, fake, t("signups-mail-removed-subject"));
  expect(mail.text).toContain("Dit zijn geen echte mensen.");
  expect(await mailsTo(place, fake)).not.toHaveLength(0);
  await mailTo(place, waiter, t("signups-mail-offer-subject"));
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 3, seats: 3 }));
});
