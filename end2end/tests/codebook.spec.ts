import { expect, expectFaults, press, test } from "../support/test";
import { t } from "../support/texts";

test("the werkgroep gives a theme other words, and the annex names the new version (WER-06, E-06)", async ({ as }) => {
  test.setTimeout(120_000);
  const coder = await as("werkgroep");
  await coder.goto("/werkplek/codeboek");
  await expect(coder.locator("h1")).toHaveText(t("codebook-title"));
  const before = await coder.locator("#inhoud > .stack > .nl-paragraph, #inhoud .nl-paragraph").first().textContent();
  await coder.goto("/werkplek/codeboek/thema/pedagogische-basis");
  await coder.locator("#omschrijving").fill("Wat ouders en school zelf kunnen doen.");
  await press(coder, t("codebook-save"));
  await expectFaults(coder, "opnieuw", "waarom");
  await expect(coder.locator("#omschrijving")).toHaveValue("Wat ouders en school zelf kunnen doen.");
  await coder.getByLabel(t("codebook-again-no")).check();
  await coder.locator("#waarom").fill("De bron heeft geen omschrijving.");
  await press(coder, t("codebook-save"));
  await expect(coder.locator("#inhoud")).toContainText("De bron heeft geen omschrijving.");
  await expect(coder.locator("#inhoud .nl-paragraph").first()).not.toHaveText(before ?? "");
  await coder.goto("/werkplek/bijlage-2");
  await expect(coder.locator("#inhoud")).toContainText("Wat ouders en school zelf kunnen doen.");

  // And back: Bijlage 2 itself was never changed.
  await coder.goto("/werkplek/codeboek");
  const back = coder.locator("details", { hasText: t("codebook-put-back") });
  await back.locator("summary").click();
  await back.locator("textarea").fill("Eerst bespreken.");
  await press(coder, t("codebook-put-back"));
  await expect(coder.locator("#inhoud")).toContainText(t("codebook-no-description"));
});
