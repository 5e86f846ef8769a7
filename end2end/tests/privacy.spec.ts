import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { company, decide, leaveAsItIs, published, waiting } from "../support/steps";
import { t } from "../support/texts";

test("a telephone number must go before a text is sent (AN-70, E-31)", async ({ page }) => {
  await page.goto("/meedoen/ouders");
  await page.locator("#tekst").fill("Bel mij maar.\nMijn nummer is 06-12345678.");
  await press(page, t("contributions-next"));
  await expectFaults(page, "tekst");
  await expect(page.locator("#fouten")).toContainText("06-12345678");
  await press(page, t("contributions-trace-remove"));
  await expect(page.locator("#tekst")).toHaveValue("Bel mij maar.\nMijn nummer is [weg].");
  await press(page, t("contributions-next"));
  await expect(page.locator("input[name=perspectief]").first()).toBeVisible();
});

test("names are asked about, replaced one by one, or left for the gatekeeper to see first (AN-71, INW-08)", async ({ page, as }) => {
  const mark = unique("Zij leest graag");
  await page.goto("/meedoen/ouders");
  const title = await page.title();
  await page.locator("#tekst").fill(`Onze Fatima zit op basisschool De Vlinder. ${mark}`);
  await press(page, t("contributions-next"));
  await expect(page.locator("h1")).toHaveText(t("contributions-trace-title"));
  expect(await page.title()).toBe(title);
  expect(page.url()).toMatch(/\/meedoen\/ouders$/);
  const found = await page.locator("mark").count();
  await page.locator("button[name=herken][value='0']").click();
  await expect(page.locator("mark")).toHaveCount(found - 1);
  await expect(page.locator("#inhoud")).not.toContainText("Fatima");
  await press(page, t("contributions-trace-own"));
  await expect(page.locator("#tekst")).toHaveValue(new RegExp(`Vlinder. ${mark}`));
  await press(page, t("contributions-next"));
  await press(page, t("contributions-trace-leave"));
  await press(page, t("contributions-next"));
  await page.locator("input[name=gemeente][value=geen]").check();
  await press(page, t("contributions-next"));
  await expect(page.locator("h1")).toHaveText(t("contributions-check-title"));
  await press(page, t("contributions-send"));
  await expect(page.locator("#intrekcode")).toBeVisible();
  await press(page, t("contributions-sent-kept"));
  await expect(page.locator("#intrekcode")).toHaveCount(0);
  await follow(page, t("contributions-next-question"));
  await expect(page.locator("#tekst")).toHaveValue("");
  await company(page.request, "/meedoen/ouders");
  const card = await waiting(await as("team"), mark);
  await expect(card).toContainText(t("contributions-crisis-tag"));
  await decide(await as("team"), mark, "achter");
});

test("words of danger bring the line that fits, and sending stays possible (AN-92, INW-12)", async ({ page }) => {
  await page.goto("/meedoen/jongeren");
  await page.locator("#tekst").fill(unique("Ik wil niet meer leven"));
  await press(page, t("contributions-next"));
  await leaveAsItIs(page);
  await press(page, t("contributions-next"));
  await press(page, t("contributions-next"));
  const line = page.locator("form .utrecht-alert a");
  await expect(line).toHaveAttribute("href", "tel:113");
  await press(page, t("contributions-send"));
  await expect(page.locator("#inhoud .utrecht-alert a")).toHaveAttribute("href", "tel:113");
});

test("a batch is looked at line by line, with one choice for all (AN-70, AN-71)", async ({ as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#perspectief").selectOption("ouder");
  await team.locator("#tekst").fill(`${unique("Wij missen opa")}\nBel 06-12345678\nJuf Anneke luistert`);
  await press(team, t("contributions-batch-save"));
  await expectFaults(team, "tekst");
  await press(team, t("contributions-trace-remove"));
  await press(team, t("contributions-batch-save"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-trace-line", { number: 3 }));
  await press(team, t("contributions-trace-all"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-batch-saved", { count: 3 }));
});
