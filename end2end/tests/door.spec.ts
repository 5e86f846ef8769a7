import type { Page } from "@playwright/test";
import { expect, expectFaults, follow, press, test } from "../support/test";
import { codeOf, published, soon } from "../support/steps";
import { t } from "../support/texts";

test("people are counted at the door with one thumb, and a mistake is undone (FAC-04, C-18)", async ({ as }) => {
  const moment = soon();
  test.skip(!moment, "a dialogue cannot go on past midnight");
  const team = await as("team");
  await team.setViewportSize({ width: 320, height: 640 });
  const dialogue = await published(team.request, { ...moment });
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await follow(team, t("dialogues-door"));
  const inside = (people: number) => expect(team.locator("#inhoud h2").first()).toHaveText(t("attendance-inside", { inside: people, expected: 0 }));
  await inside(0);
  await press(team, t("attendance-one-parent"));
  await inside(1);
  await press(team, t("attendance-one-youth"));
  await inside(2);
  await team.locator("input[type=radio][name=soort][value=professionals]").check();
  await team.locator("#mensen").fill("99");
  await press(team, t("attendance-count"));
  await expectFaults(team, "mensen");
  await expect(team.locator("#mensen")).toHaveValue("99");
  await team.locator("#mensen").fill("4");
  await team.locator("input[name=zonder_aanmelding]").check();
  await press(team, t("attendance-count"));
  await inside(6);
  await press(team, t("attendance-undo"));
  await inside(2);
  await expect(team.locator("tbody tr").nth(0)).toContainText("1");
});

test("who wants shows the code of the sign-up, which counts once and says clearly what it is not (C-15, C-17, C-18)", async ({ page, as }) => {
  const moment = soon();
  test.skip(!moment, "a dialogue cannot go on past midnight");
  const team = await as("team");
  await team.setViewportSize({ width: 320, height: 640 });
  const dialogue = await published(team.request, { ...moment });
  const other = await published(team.request);
  const code = await signedUp(page, dialogue.path, 3);
  await page.locator("details summary").filter({ hasText: t("signups-code-door") }).click();
  await expect(page.locator("[role=img]")).toBeVisible();
  const elsewhere = await signedUp(page, other.path, 1);

  await team.goto(`/werkplek/deur/${dialogue.id}`);
  const show = async (typed: string) => {
    await team.locator("#code").fill(typed);
    await press(team, t("attendance-code-check"));
  };
  const inside = (people: number) => expect(team.locator("#inhoud")).toContainText(t("attendance-inside", { inside: people, expected: 3 }));
  await show(elsewhere);
  await expectFaults(team, "code");
  await expect(team.locator("#fouten")).toContainText(t("attendance-code-elsewhere"));
  await expect(team.locator("#inhoud")).not.toContainText(other.titel);
  await show(code.toLowerCase().replaceAll("-", " "));
  await expect(team.locator("#inhoud")).toContainText(t("attendance-code-who", { people: 3 }));
  await press(team, t("attendance-parents"));
  await expect(team.locator("#inhoud")).toContainText(t("attendance-code-counted", { people: 3 }));
  await inside(3);
  expect(team.url()).not.toContain(code.slice(0, 4));
  // The browser sends the same form again: nobody is counted twice.
  await team.reload();
  await expect(team.locator("#inhoud")).toContainText(t("attendance-code-inside", { people: 3 }));
  await inside(3);
  await press(team, t("attendance-code-undo"));
  await inside(0);

  await page.request.post("/afmelden", { form: { code, bevestig: "ja" } });
  await show(code);
  await expectFaults(team, "code");
  await expect(team.locator("#fouten")).toContainText(t("attendance-code-cancelled"));
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 0, seats: 20 }));
});

/** Signs up without a message; leaves the page with the code open. */
async function signedUp(page: Page, path: string, people: number): Promise<string> {
  await page.goto(`${path}/aanmelden`);
  await page.locator("#personen").fill(String(people));
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  return codeOf(page, "afmeldcode");
}
