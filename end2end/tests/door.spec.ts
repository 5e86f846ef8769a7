import { expect, expectFaults, follow, press, test } from "../support/test";
import { inDays, published } from "../support/steps";
import { t } from "../support/texts";

/** A dialogue that begins within two hours: the door is open. It ends before midnight. */
function soon(): { datum: string; begin: string; einde: string } | undefined {
  const clock = (ms: number) => new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" }).format(new Date(ms));
  const begin = clock(Date.now() + 20 * 60_000);
  const einde = clock(Date.now() + 50 * 60_000);
  return clock(Date.now()) < begin && begin < einde ? { datum: inDays(0), begin, einde } : undefined;
}

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
