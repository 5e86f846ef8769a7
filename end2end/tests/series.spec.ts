import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { inDays, published } from "../support/steps";
import { t } from "../support/texts";

test("a planner makes a series from a dialogue, looks at the dates first, and finds the concepts (PRO-01, C-13)", async ({ as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { titel: unique("Reeksgesprek"), datum: inDays(20) });
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await follow(team, t("dialogues-make-series"));
  const title = unique("Reeks in de wijk");
  await team.locator("#titel").fill(title);
  await team.locator("input[name=ritme][value=weken]").check();
  await team.locator("#elke").fill("2");
  await press(team, t("series-to-check"));
  await expectFaults(team, "aantal");
  await expect(team.locator("#titel")).toHaveValue(title);
  await team.locator("#aantal").fill("3");
  await press(team, t("series-to-check"));
  await expect(team.locator("#inhoud .utrecht-unordered-list li, #inhoud ul li")).toHaveCount(3);
  await press(team, t("series-back"));
  await expect(team.locator("#aantal")).toHaveValue("3");
  await press(team, t("series-to-check"));
  await press(team, t("series-send", { count: 3 }));

  await expect(team.locator("h1")).toHaveText(title);
  await expect(team.locator("tbody tr")).toHaveCount(4);
  const address = team.url();
  await team.locator("tbody a").nth(1).click();
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-stage-concept"));
  await expect(team.locator(".preview h1")).toHaveText(dialogue.titel);
  await team.goto("/werkplek/gesprekken");
  await follow(team, t("dialogues-to-series"));
  await team.getByRole("link", { name: title }).click();
  expect(team.url()).toBe(address);

  const coordinator = await as("coordinator");
  expect((await coordinator.goto(address))?.status()).toBe(404);
});
