import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { company, decide, leaveAsItIs, published } from "../support/steps";
import { t } from "../support/texts";

test("cards are printed, typed over with the keyboard alone, and taken away with the strip (FAC-02, INW-09)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const titel = unique("Praten over opgroeien, opvoeden en wat je daarbij nodig hebt in de buurt, op school en thuis");
  const dialogue = await published(team.request, { titel, vragenlijst: "ouders" });
  await team.goto(`/werkplek/gesprekken/${dialogue.id}/pakket`);
  await team.locator("#inhoud").getByRole("link", { name: t("kit-answer-cards"), exact: true }).click();
  await press(team, t("paper-cards-make"));
  await expectFaults(team, "vraag", "aantal");
  for (const question of await team.locator("input[name=vraag]").all()) await question.check();
  const questions = await team.locator("input[name=vraag]").count();
  await team.locator("#aantal").fill("3");
  await press(team, t("paper-cards-make"));
  await expect(team.locator(".paper")).toHaveCount(3 * questions);
  const codes = await team.locator(".paper__foot .paper__code").allInnerTexts();
  const strips = (await team.locator(".paper__strip .paper__code").allInnerTexts()).map((code) => code.replace("\n", ""));
  expect(new Set(codes).size).toBe(3 * questions);
  expect(codes.map((code) => code.slice(0, -3))).toEqual(strips);

  // Two cards on a sheet, and nothing else on paper.
  const pdf = (await team.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(Math.ceil((3 * questions) / 2));

  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await follow(team, t("paper-title"));
  await team.locator("#vraag").selectOption({ index: 1 });
  const said = [unique("Wij eten elke dag samen"), unique("De buurvrouw past op")];
  // The first card: from the question on, with Tab and Enter.
  await team.locator("#vraag").focus();
  const type = async (text: string, code: string) => {
    await team.keyboard.type(text);
    await team.keyboard.press("Tab");
    await team.keyboard.press("i");
    await team.keyboard.press("Tab");
    await team.keyboard.type(code);
    await team.keyboard.press("Enter");
  };
  await team.keyboard.press("Tab");
  await type(said[0] ?? "", codes[0]?.toLowerCase() ?? "");
  await expect(team.locator("#inhoud")).toContainText(t("paper-saved"));
  expect(team.url()).not.toContain(codes[0] ?? "");
  // The next page opens in the field for the text, with the same question.
  await expect(team.locator("#tekst")).toBeFocused();
  await type(said[1] ?? "", codes[0] ?? "");
  await expectFaults(team, "code");
  await expect(team.locator("#fouten")).toContainText(t("paper-before"));
  await expect(team.locator("#tekst")).toHaveValue(said[1] ?? "");
  await team.locator("#code").fill(codes[1] ?? "");
  await team.keyboard.press("Enter");
  await expect(team.locator("#inhoud")).toContainText(t("paper-saved"));

  // What must go is taken away, what may tell who it is is asked about.
  await type("Bel mijn zus Fatima op 06-12345678", "");
  await expectFaults(team, "tekst");
  await press(team, t("contributions-trace-remove"));
  await expect(team.locator("#tekst")).not.toHaveValue(/06-/);
  await press(team, t("paper-save"));
  await leaveAsItIs(team);
  await expect(team.locator("#inhoud")).toContainText(t("paper-saved"));

  await company(page.request, `/k/${dialogue.room}`);
  for (const text of said) await decide(team, text, "vrij");
  await page.goto("/weghalen");
  await page.locator("#code").fill(strips[0] ?? "");
  await press(page, t("contributions-withdraw-look"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-state-released"));
  await press(page, t("contributions-withdraw-do"));
  await expect(page.locator("h1")).toHaveText(t("contributions-gone-title"));
});
