import { expect, expectFaults, follow, press, test } from "../support/test";
import { t } from "../support/texts";

test("a coder looks for words, narrows the search and opens a text; the overview counts what was coded (E-11, E-19)", async ({ as }) => {
  test.setTimeout(120_000);
  const coder = await as("werkgroep");
  await coder.goto("/werkplek");
  await coder.locator("nav.menu").getByRole("link", { name: t("desk-search"), exact: true }).click();
  await expect(coder.locator("h1")).toHaveText(t("explore-search-title"));
  await press(coder, t("explore-search"));
  await expectFaults(coder, "zoek");

  await coder.locator("#zoek").fill("school");
  await press(coder, t("explore-search"));
  const hits = coder.locator("#inhoud .card");
  expect(await hits.count()).toBeGreaterThan(1);
  for (const mark of await hits.locator("mark").allTextContents()) expect(mark.toLowerCase()).toMatch(/^scho/);

  await coder.locator("#zoek").fill("school -school");
  await press(coder, t("explore-search"));
  await expect(coder.locator("#inhoud")).toContainText(t("explore-none-title"));
  await expect(coder.locator("#zoek")).toHaveValue("school -school");

  await coder.locator("#zoek").fill("scho*");
  await press(coder, t("explore-search"));
  await hits.first().getByRole("link", { name: t("explore-to-desk") }).click();
  await expect(coder.locator("h1")).toHaveText(t("themes-desk-title"));

  await coder.goto("/werkplek");
  await follow(coder, t("desk-overview"));
  await expect(coder.locator("table").first().locator("tbody tr")).toHaveCount(7);
  const file = await coder.request.get("/werkplek/overzicht.csv");
  expect((await file.text()).trim().split("\n").length).toBe(1 + 7 * (5 + 10));
});
