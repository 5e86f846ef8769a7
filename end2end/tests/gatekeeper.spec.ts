import { expect, expectFaults, press, test, unique } from "../support/test";
import { company, decide, isWaiting, judge, openAsQuote, openAtDesk, published, speak, tickNone, waiting } from "../support/steps";
import { t } from "../support/texts";

test("texts open five at a time, words are covered before release, and two people allow a quote (AN-55, AN-75, AN-76)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const [team, coordinator] = [await as("team"), await as("coordinator")];
  const dialogue = await published(team.request, { gemeente: "roosendaal", vragenlijst: "ouders" });
  const mark = unique("Wilgenhof");
  await page.goto(`/k/${dialogue.room}`);
  await speak(page, `Juf Anneke van de ${mark} luistert niet. Dat vind ik jammer.`, "ouder");
  expect(await isWaiting(team, mark), "one text alone is shown to nobody").toBe(false);
  await company(page.request, `/k/${dialogue.room}`);
  const card = await waiting(team, mark);
  await expect(card).not.toContainText("Roosendaal");
  await card.getByRole("link").click();

  // The words are ticked, looked at, and only then written.
  await tickNone(team);
  await press(team, t("contributions-redact-look"));
  await expectFaults(team, "woord", "vervang");
  for (const word of ["0", "1"]) await team.locator(`input[name=woord][value="${word}"]`).check();
  await team.locator("input[name=vervang][value=leraar]").check();
  await press(team, t("contributions-redact-look"));
  await expect(team.locator("h1")).toHaveText(t("contributions-redact-check"));
  await expect(team.locator("#inhoud")).toContainText(`een leraar van de ${mark} luistert niet.`);
  await press(team, t("contributions-back"));
  await expect(team.locator('input[name=woord][value="1"]')).toBeChecked();
  await press(team, t("contributions-redact-look"));
  await press(team, t("contributions-redact-write"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-redact-done"));
  await expect(team.locator("#inhoud")).not.toContainText("Anneke");
  await team.locator("form:has(input[name=besluit][value=vrij]) button").click();

  await openAsQuote(team, mark);
  for (const trait of ["plaats", "instelling", "beroep"]) await team.locator(`input[name=kenmerk][value=${trait}]`).check();
  await press(team, t("contributions-quote-yes"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-quote-ask"));
  await openAsQuote(team, mark);
  await expect(team.getByRole("button", { name: t("contributions-quote-yes") })).toHaveCount(0);

  const coder = await as("werkgroep");
  await openAtDesk(coder, mark);
  await judge(coder, ["brede-blik"], [0]);
  const annex = async () => (await coder.request.get("/werkplek/bijlage-2.csv")).text();
  expect(await annex(), "one yes is not enough").not.toContain(mark);
  await coder.goto("/werkplek/bijlage-2");
  await expect(coder.locator("details").filter({ hasText: mark })).toHaveCount(1);

  await openAsQuote(coordinator, mark);
  await expect(coordinator.locator("#inhoud")).toContainText(t("contributions-quote-second"));
  await press(coordinator, t("contributions-quote-yes"));
  expect(await annex()).toContain(mark);
  expect(await annex()).toContain(t("themes-annex-edited"));
});

test("what is found is marked, and goes with one press (AN-75, AN-71)", async ({ page, as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  const mark = unique("Zij leest graag");
  await page.goto(`/k/${dialogue.room}`);
  await speak(page, `Onze Fatima zit op basisschool De Vlinder. ${mark}`);
  await company(page.request, `/k/${dialogue.room}`);
  const card = await waiting(team, mark);
  await expect(card.locator("mark").filter({ hasText: "Fatima" })).toHaveCount(1);
  await card.getByRole("link").click();
  expect(await team.locator("input[name=woord]:checked").count()).toBeGreaterThan(1);
  await press(team, t("contributions-proposal-take"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-redact-done"));
  await expect(team.locator("#inhoud")).not.toContainText("Fatima");
  await expect(team.locator("#inhoud mark")).toHaveCount(0);
  await team.locator("form:has(input[name=besluit][value=vrij]) button").click();
  await expect(team).toHaveURL(/vrij=1$/);
});

test("somebody says that it was not meant so, and the werkgroep talks about it (C-43)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  const text = unique("Wij eten samen");
  await page.goto(`/k/${dialogue.room}`);
  const code = await speak(page, text, "ouder");
  await company(page.request, `/k/${dialogue.room}`);
  await decide(team, text, "vrij");
  const coder = await as("werkgroep");
  await openAtDesk(coder, text);
  await judge(coder, ["omgeving-benutten"]);

  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await press(page, t("contributions-withdraw-look"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-themes-given"));
  await press(page, t("contributions-object"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-objected"));
  expect(page.url()).toMatch(/\/weghalen$/);
  await openAtDesk(coder, text);
  await expect(coder.locator("#inhoud")).toContainText(t("themes-objected-title"));
  await judge(coder, "nergens");
});

test("a text is taken away for who asks it in the room, and the log tells no more than that (AN-75)", async ({ page, as }) => {
  const team = await as("team");
  const dialogue = await published(team.request);
  const text = unique("Dit zei ik te snel");
  await page.goto(`/k/${dialogue.room}`);
  await speak(page, text);
  await company(page.request, `/k/${dialogue.room}`);
  await (await waiting(team, text)).getByRole("link").click();
  await team.locator("summary", { hasText: t("contributions-gate-withdraw-title") }).click();
  await press(team, t("contributions-withdraw-do"));
  await expectFaults(team, "bevestig");
  await team.locator("#bevestig").check();
  await press(team, t("contributions-withdraw-do"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-gate-gone"));
  expect(await isWaiting(team, text)).toBe(false);
  const log = await (await (await as("fg")).request.get("/werkplek/inbreng/poortwachter.csv")).text();
  expect(log).toContain(t("contributions-log-withdrawn-for"));
  expect(log).not.toContain(text);
});
