import { expect, press, test, unique } from "../support/test";
import { company, decide, openAtDesk, published, speak } from "../support/steps";
import { t } from "../support/texts";

test("keys choose themes, save, show their list, and can be switched off (WER-01, WCAG 2.1.4)", async ({ as }) => {
  const team = await as("team");
  const { id, room } = await published(team.request, { vragenlijst: "ouders" });
  const texts = [unique("De eerste tekst"), unique("De tweede tekst")];
  await team.goto(`/werkplek/invoer/${id}`);
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#tekst").fill(texts.join("\n"));
  await press(team, t("contributions-batch-save"));
  await company(team.request, `/k/${room}`);
  for (const text of texts) await decide(team, text, "vrij");

  const coder = await as("werkgroep");
  await openAtDesk(coder, texts[0] ?? "");
  const themes = coder.locator("input[name=thema]");
  await expect(coder.locator(".desk-keys")).toBeVisible();
  await coder.keyboard.press("3");
  await expect(themes.nth(2)).toBeChecked();
  await coder.keyboard.press("0");
  await expect(coder.locator("input[name=nergens]")).toBeChecked();
  await expect(themes.nth(2)).not.toBeChecked();
  await coder.keyboard.press("1");
  await coder.keyboard.press("7");
  await expect(coder.locator("input[name=nergens]")).not.toBeChecked();
  await coder.keyboard.press("?");
  await expect(coder.locator("#toetsen")).toHaveAttribute("open", "");
  await coder.locator("#toetsen-aan").uncheck();
  await coder.keyboard.press("2");
  await expect(themes.nth(1)).not.toBeChecked();
  await coder.locator("#toetsen-aan").check();
  await themes.nth(0).focus();
  await coder.keyboard.press("Enter");
  await expect(coder.locator(".desk-text").filter({ hasText: texts[0] ?? "" })).toHaveCount(0);

  await coder.goto("/werkplek/bijlage-2");
  await expect(coder.locator(".annex-quote").filter({ hasText: texts[0] ?? "" })).toHaveCount(2);
});

test("only the desk with the island has a script, with a nonce and no inline handlers (D4, SEC-3)", async ({ as }) => {
  // A desk with nothing left to do has no island.
  const team = await as("team");
  const text = unique("Een tekst die nog wacht");
  await team.goto("/meedoen/jongeren");
  await speak(team, text, "geen", "geen");
  await company(team.request, "/meedoen/jongeren");
  await decide(team, text, "vrij");
  const coder = await as("werkgroep");
  for (const [path, scripts] of [["/werkplek/thematiseren", true], ["/werkplek/bijlage-2", false], ["/werkplek/mijn-account", false]] as const) {
    const answer = await coder.goto(path);
    expect((await coder.locator("script").count()) > 0, path).toBe(scripts);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy, path).not.toContain("unsafe-inline");
    expect(policy, path).not.toContain("'unsafe-eval'");
  }
});
