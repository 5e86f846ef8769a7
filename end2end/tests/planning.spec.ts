import { accountOf, expect, expectFaults, follow, press, test, unique } from "../support/test";
import { fillPlan, inDays, plan, published } from "../support/steps";
import { t } from "../support/texts";

test("the team plans, looks, publishes, edits and cancels a dialogue; visitors see each step (chain 3)", async ({ page, as }) => {
  const team = await as("team");
  const dialogue = plan({ voor: unique("opa's en oma's"), datum: inDays(30) });
  await team.goto("/werkplek/gesprekken");
  await follow(team, t("dialogues-desk-new"));
  await fillPlan(team, dialogue);
  await press(team, t("dialogues-form-submit"));

  await expect(team.locator(".preview h1")).toHaveText(dialogue.titel);
  await expect(team.locator(".preview")).toContainText("Er is koffie.");
  const search = `/gesprekken?voor=${encodeURIComponent(dialogue.voor)}`;
  await page.goto(search);
  await expect(page.locator("#inhoud h2")).toHaveText(t("dialogues-empty-title"));

  await press(team, t("dialogues-publish"));
  await page.goto(search);
  await page.getByRole("link", { name: dialogue.titel }).click();
  await expect(page.locator("h1")).toHaveText(dialogue.titel);
  await expect(page.locator("#inhoud")).toContainText("19.30");
  const address = page.url();

  await follow(team, t("dialogues-edit"));
  await team.locator("#begin").fill("20:00");
  await team.locator("#locatie").fill("Wijkcentrum, Stationsplein 1");
  await press(team, t("dialogues-form-submit"));
  await page.goto(address);
  await expect(page.locator("#inhoud")).toContainText("20.00");
  await expect(page.locator("#inhoud")).toContainText("Stationsplein 1");

  await follow(team, t("dialogues-cancel-title"));
  await team.locator("form:has(#reden) button").click();
  await expectFaults(team, "reden");
  await team.locator("#reden").fill("De zaal is dicht. Het spijt ons.");
  await team.locator("form:has(#reden) button").click();
  await expect(team.locator(".preview")).toContainText("De zaal is dicht.");
  await page.goto(address);
  await expect(page.locator("#inhoud")).toContainText(t("dialogues-cancelled-title"));
  await expect(page.locator("#inhoud")).toContainText("De zaal is dicht. Het spijt ons.");
  await expect(page.getByRole("link", { name: t("dialogues-sign-up"), exact: true })).toHaveCount(0);
});

test("a coordinator plans for the own gemeente and sees no other (GEM-01)", async ({ as, place }) => {
  const coordinator = await as("coordinator");
  await coordinator.goto("/werkplek/gesprekken/nieuw");
  await expect(coordinator.locator("#gemeente")).toHaveCount(0);
  const dialogue = plan();
  await fillPlan(coordinator, dialogue);
  await press(coordinator, t("dialogues-form-submit"));
  await expect(coordinator.locator(".preview h1")).toHaveText(dialogue.titel);

  const own = accountOf(place, "coordinator").gemeente;
  const team = await as("team");
  const foreign = await published(team.request, { gemeente: own === "zundert" ? "rucphen" : "zundert" });
  expect((await coordinator.goto(`/werkplek/gesprekken/${foreign.id}`))?.status()).toBe(404);
});

test("a form that is not right says what is wrong at each field and keeps what was typed (FORM-1, FORM-2)", async ({ as }) => {
  const team = await as("team");
  await team.goto("/werkplek/gesprekken/nieuw");
  await fillPlan(team, { ...plan(), titel: "", plekken: "veel", einde: "18:00", voor: "<b>ouders & kinderen</b>" });
  await press(team, t("dialogues-form-submit"));
  await expectFaults(team, "titel", "einde", "plekken");
  await expect(team.locator("#voor")).toHaveValue("<b>ouders & kinderen</b>");
  await expect(team.locator("#plekken")).toHaveValue("veel");
  await team.locator('#fouten a[href="#plekken"]').click();
  await expect(team.locator("#plekken")).toBeFocused();
});
