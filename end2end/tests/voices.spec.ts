import { expect, expectFaults, follow, press, test } from "../support/test";
import { inDays, published } from "../support/steps";
import { t } from "../support/texts";

test("the team sees where and whom it has not heard, for a period, and takes the table along (PRO-02, D12)", async ({ as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  await published(team.request, { gemeente: "rucphen", datum: inDays(1) });
  await team.goto("/werkplek");
  await team.locator("nav.menu").getByRole("link", { name: t("desk-voices"), exact: true }).click();
  await expect(team.locator("h1")).toHaveText(t("voices-title"));
  const came = team.locator("table", { hasText: t("voices-came") });
  await expect(came.locator("tbody tr")).toHaveCount(10);
  await expect(came.locator("tbody tr").first()).toContainText(t("gate-too-few", { k: 5 }));

  // Nobody spoke then: every gemeente is missed, and the address says the period.
  await team.locator("#van").fill("2001-01-01");
  await team.locator("#tot").fill("2000-01-01");
  await press(team, t("voices-show"));
  await expectFaults(team, "tot");
  await expect(team.locator("#van")).toHaveValue("2001-01-01");
  await team.locator("#tot").fill("2001-12-31");
  await press(team, t("voices-show"));
  await expect(team).toHaveURL(/van=2001-01-01&tot=2001-12-31/);
  await expect(team.locator("#inhoud ul li")).toHaveCount(9);
  await expect(team.locator("#inhoud ul li").first()).toContainText(t("voices-no-dialogue"));

  const file = await team.request.get((await team.getByRole("link", { name: t("voices-download") }).getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toContain("text/csv");
  const lines = (await file.text()).trim().split("\n");
  expect(lines).toHaveLength(51);
  expect(lines[0]).toContain(t("voices-column-gemeente"));
  expect(lines.slice(1).every((line) => line.includes(t("gate-too-few", { k: 5 })))).toBe(true);

  const coordinator = await as("coordinator");
  await coordinator.goto("/werkplek");
  await follow(coordinator, t("desk-voices"));
  await expect(coordinator.locator("tbody tr")).toHaveCount(3);
});
