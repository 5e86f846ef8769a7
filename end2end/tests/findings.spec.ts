import { expect, expectFaults, press, test } from "../support/test";
import { t } from "../support/texts";

test("the werkgroep writes a finding, founds it on citaten, and the team reads it (WER-04, PRO-05)", async ({ as }) => {
  test.setTimeout(120_000);
  const coder = await as("werkgroep");
  await coder.goto("/werkplek/bevindingen/nieuw");
  await press(coder, t("findings-save"));
  await expectFaults(coder, "soort", "titel", "tekst", "thema");
  const title = `Samen opvoeden ${Date.now()}`;
  await coder.getByLabel(t("findings-agreement")).check();
  await coder.locator("#titel").fill(title);
  await coder.locator("#tekst").fill("Ouders en school willen vaker samen praten.");
  await coder.locator('input[name="thema"][value="domeinen-betrekken"]').check();
  await press(coder, t("findings-save"));
  await expect(coder.locator("h1")).toHaveText(t("findings-quotes-title"));
  const quotes = coder.locator('input[name="citaat"]');
  await quotes.nth(0).check();
  await quotes.nth(1).check();
  await press(coder, t("findings-add-quotes"));
  await expect(coder.locator("h1")).toHaveText(title);
  await expect(coder.locator("blockquote")).toHaveCount(2);
  await press(coder, t("findings-agree"));

  const team = await as("team");
  await team.goto("/werkplek/bevindingen?stand=vast");
  await team.getByRole("link", { name: title }).click();
  await expect(team.locator("blockquote")).toHaveCount(2);
  await expect(team.getByRole("link", { name: t("findings-edit") })).toHaveCount(0);
});
