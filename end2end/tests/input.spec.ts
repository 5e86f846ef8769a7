import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { company, decide, isWaiting, published, speak } from "../support/steps";
import { t } from "../support/texts";

test("a young person says something online, nobody knows who, and takes it away again (INW-06…09, chain 6)", async ({ page, as, context }) => {
  const text = unique("Ik wil dat de leraar eerst luistert. 🙂 <script>alert(1)</script> שלום");
  await page.goto("/meedoen");
  await page.locator('#inhoud a[href="/meedoen/jongeren"]').click();
  const title = await page.title();
  await press(page, t("contributions-next"));
  await expectFaults(page, "tekst");
  await page.locator("#tekst").fill(text);
  await press(page, t("contributions-next"));
  await page.locator("input[name=perspectief][value=jeugdige]").check();
  await press(page, t("contributions-next"));
  await press(page, t("contributions-back"));
  await expect(page.locator("input[name=perspectief][value=jeugdige]")).toBeChecked();
  await press(page, t("contributions-next"));
  await page.locator("input[name=gemeente][value=zundert]").check();
  await press(page, t("contributions-next"));
  await expect(page.locator("h1")).toHaveText(t("contributions-check-title"));
  expect(await page.title()).toBe(title);
  expect(page.url()).toMatch(/\/meedoen\/jongeren$/);
  await page.locator("button[name=stap][value=perspectief]").click();
  await press(page, t("contributions-next"));
  await press(page, t("contributions-next"));
  await press(page, t("contributions-send"));
  const code = (await page.locator("#intrekcode").innerText()).trim();
  expect(await context.cookies()).toEqual([]);

  const team = await as("team");
  await company(page.request, "/meedoen/jongeren", "zundert");
  await decide(team, text, "vrij");
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await press(page, t("contributions-withdraw-look"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-state-released"));
  await expect(page.locator("#inhoud")).not.toContainText("leraar");
  await press(page, t("contributions-withdraw-do"));
  await expect(page.locator("h1")).toHaveText(t("contributions-gone-title"));
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await press(page, t("contributions-withdraw-look"));
  await expectFaults(page, "code");
});

test("a text that is not sent is kept nowhere (AN-10)", async ({ page, as }) => {
  const text = unique("Deze tekst verstuur ik niet");
  await page.goto("/meedoen/ouders");
  await page.locator("#tekst").fill(text);
  await press(page, t("contributions-next"));
  await page.locator("input[name=perspectief][value=ouder]").check();
  await press(page, t("contributions-next"));
  await page.locator("input[name=gemeente][value=geen]").check();
  await press(page, t("contributions-next"));
  await expect(page.locator("#inhoud")).toContainText(text);
  expect(await isWaiting(await as("team"), text)).toBe(false);
});

test("a parent who worries finds an answer, information, help and a way to leave no traces (INW-15, INW-17, AN-25, AN-90)", async ({ page }) => {
  await page.goto("/meedoen");
  await follow(page, t("contributions-less-title"));
  await expect(page.locator("#antwoord")).toContainText(t("contributions-less-money"));
  await expect(page.locator('#inhoud a[href^="https://"]')).toHaveCount(9);
  await follow(page, t("contributions-less-say"));
  const information = page.locator("details").filter({ hasText: t("contributions-information") });
  await information.locator("summary").click();
  await expect(information.locator('a[href^="https://"]').first()).toBeVisible();
  const help = page.locator("main details").filter({ hasText: t("contributions-help-first") });
  await help.locator("summary").click();
  await expect(help.locator('a[href="tel:112"]')).toBeVisible();
  await page.locator(".exit__note a").click();
  await expect(page.locator("h1")).toHaveText(t("contributions-no-traces-title"));
});

test("people in the room take part with the code on the screen (FAC-03, chain 6)", async ({ page, as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/zaal/${dialogue.id}`);
  await expect(team.locator("#zaalcode")).toHaveText(dialogue.room);
  await expect(team.locator(".qr svg")).toBeVisible();

  await page.goto("/k");
  await page.locator("#code").fill("000000");
  await press(page, t("contributions-room-open"));
  await expectFaults(page, "code");
  await page.locator("#code").fill(dialogue.room.toLowerCase());
  await press(page, t("contributions-room-open"));
  await expect(page.locator("#inhoud")).toContainText(dialogue.titel);
  const text = unique("Wij praten thuis aan tafel");
  await speak(page, text, "ouder");
  await company(page.request, `/k/${dialogue.room}`);
  await decide(team, text, "vrij");
});

test("a facilitator types what was said, one statement a line (FAC-02, chain 6)", async ({ as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await team.locator("form:has(#tekst) button").click();
  await expectFaults(team, "vraag", "tekst");
  const said = [unique("Wij missen opa"), unique("=1+1 is geen som"), unique("De buurvrouw helpt")];
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#perspectief").selectOption("ouder");
  await team.locator("#tekst").fill(`${said[0]}\n\n${said[1]}\n${said[2]}\n`);
  await press(team, t("contributions-batch-save"));
  await expect(team.locator("#inhoud")).toContainText(t("contributions-batch-saved", { count: 3 }));
  await company(team.request, `/k/${dialogue.room}`);
  for (const text of said) await decide(team, text, "vrij");
});

test("the gatekeeper releases one text and holds another back; only the first can be coded (chain 7)", async ({ page, as }) => {
  const [good, bad] = [unique("De speeltuin is fijn"), unique("Juf Anneke van De Vlinder is streng")];
  const codes: string[] = [];
  for (const text of [good, bad]) {
    await page.goto("/meedoen/ouders");
    codes.push(await speak(page, text, "ouder", "geen"));
  }
  const team = await as("team");
  await company(page.request, "/meedoen/ouders");
  await decide(team, bad, "achter");
  await decide(team, good, "vrij");
  for (const [code, state] of [[codes[0], "contributions-state-released"], [codes[1], "contributions-state-held"]] as const) {
    await page.goto("/weghalen");
    await page.locator("#code").fill(code ?? "");
    await press(page, t("contributions-withdraw-look"));
    await expect(page.locator("#inhoud")).toContainText(t(state));
  }
});
