import type { Page } from "@playwright/test";
import { mailTo } from "../support/mail";
import { quotesOf, tableOf } from "../support/office";
import { Site, type Account } from "../support/site";
import { allowQuote, codeOf, company, decide, fillPlan, judge, leaveAsItIs, plan, speak } from "../support/steps";
import { activate, expect, follow, logIn, press, test, type Role } from "../support/test";
import { t } from "../support/texts";
import { Watch } from "../support/watch";

/** What is said, where, what the gatekeeper decides, which sentences count, and for which themes. */
const ONLINE = "Mijn zoon is druk. Thuis vinden wij dat gewoon. Op school is het een probleem.";
const ROOM = "Oma past op. De buurvrouw ook! Zo redden wij het.";
const NAMES = "Juf Anneke van De Vlinder luistert niet.";
const BATCH = ["Iedereen moet 112 kunnen bellen, 24 uur per dag.", "Praat eerst met het gezin — dan pas met elkaar.", "Het regende vanavond."];
const EXPERIENCE = "Een meisje durfde niet te vragen of ze mee mocht doen.";

test("the whole chain, from an empty region to Bijlage 2 @chain", async ({ browser }, info) => {
  test.setTimeout(180_000);
  const site = await Site.start();
  const watch = new Watch(site.place.url);
  const { javaScriptEnabled, locale, timezoneId, viewport } = info.project.use;
  const person = async () => {
    const context = await browser.newContext({ javaScriptEnabled, locale, timezoneId, viewport, baseURL: site.place.url });
    watch.on(context);
    return context.newPage();
  };
  const staff = async (role: Role) => {
    const email = `${role}@voorbeeld.example`;
    const page = await person();
    const account: Account = await activate(page, (await site.command("account", "create", "--email", email, "--role", role)).trim(), email);
    await logIn(page, account);
    return page;
  };
  try {
    const [team, coder, resident] = [await staff("team"), await staff("werkgroep"), await person()];

    await test.step("plan and publish", async () => {
      await follow(team, t("desk-dialogues"));
      await follow(team, t("dialogues-desk-new"));
      await fillPlan(team, plan({ titel: "Wat is gewoon?", gemeente: "regio", plekken: "5" }));
      await press(team, t("dialogues-form-submit"));
      await press(team, t("dialogues-publish"));
    });
    const room = await codeOfRoom(team);
    const desk = team.url().replace(/\?.*/, "");

    await test.step("find and sign up", async () => {
      await resident.goto("/");
      await resident.getByRole("link", { name: t("site-home-to-dialogues"), exact: true }).first().click();
      await resident.getByRole("link", { name: "Wat is gewoon?" }).click();
      await follow(resident, t("dialogues-sign-up"));
      await resident.locator("#personen").fill("2");
      await press(resident, t("signups-next"));
      await resident.locator("input[name=bericht][value=ja]").check();
      await resident.locator("#email").fill("inwoner@voorbeeld.example");
      await resident.locator("input[name=leeftijd16][value=ja]").check();
      await press(resident, t("signups-next"));
      await press(resident, t("signups-send"));
      const code = await codeOf(resident, "afmeldcode");
      const mail = await mailTo(site.place, "inwoner@voorbeeld.example", t("signups-mail-seated-subject"));
      expect(mail.text).toContain(code);
    });

    await test.step("speak: online, in the room, through a facilitator, through a verkenner", async () => {
      await resident.goto("/meedoen/ouders");
      await speak(resident, ONLINE, "ouder", "rucphen");
      await company(resident.request, "/meedoen/ouders", "rucphen");
      await resident.goto(`/k/${room}`);
      await speak(resident, ROOM, "ouder");
      await resident.goto(`/k/${room}`);
      await speak(resident, NAMES, "geen");
      await team.goto(desk);
      await follow(team, t("dialogues-batch"));
      await team.locator("#vraag").selectOption({ index: 1 });
      await team.locator("#tekst").fill(BATCH.join("\n"));
      await press(team, t("contributions-batch-save"));
      await leaveAsItIs(team);
      const verkenner = await becomeVerkenner(site, await person(), await person(), team);
      await verkenner.goto("/werkplek/ervaringen");
      await verkenner.locator("#tekst").fill(EXPERIENCE);
      await verkenner.locator("input[name=perspectief][value=jeugdige]").check();
      await press(verkenner, t("experiences-send"));
      await leaveAsItIs(verkenner);
      await codeOf(verkenner, "intrekcode");
      await company(resident.request, "/meedoen/groepsgesprek", "zundert");
    });

    await test.step("release all but the one with a name", async () => {
      await decide(team, NAMES, "achter");
      for (const text of [ONLINE, ROOM, ...BATCH, EXPERIENCE]) await decide(team, text, "vrij");
    });

    await test.step("allow what may be quoted", async () => {
      for (const text of [ONLINE, ROOM, BATCH[0] ?? "", BATCH[1] ?? "", EXPERIENCE]) await allowQuote(team, text);
    });

    await test.step("code, with excerpts and without", async () => {
      const codings: [string, string[] | "nergens", number[]][] = [
        [ONLINE, ["variatie-accepteren"], [0, 1]],
        [ROOM, ["omgeving-benutten", "pedagogische-basis"], [1]],
        [BATCH[0] ?? "", ["voorliggende-voorzieningen"], []],
        [BATCH[1] ?? "", ["brede-blik", "eigenaarschap"], []],
        [BATCH[2] ?? "", "nergens", []],
        [EXPERIENCE, ["domeinen-betrekken"], []],
      ];
      const left = new Map(codings.map(([text, ...choice]) => [text, choice] as const));
      await coder.goto("/werkplek/thematiseren");
      while (left.size > 0) {
        const shown = (await coder.locator(".desk-text").innerText()).trim();
        const choice = left.get(shown);
        if (!choice) throw new Error(`this text should not be on the desk: ${shown}`);
        left.delete(shown);
        await judge(coder, ...choice);
      }
      await expect(coder.locator("#inhoud")).toContainText(t("themes-empty-title"));
    });

    await test.step("Bijlage 2 has exactly the released excerpts", async () => {
      const docx = await (await coder.request.get("/werkplek/bijlage-2.docx")).body();
      const rows = tableOf(docx).slice(1).map((row) => row[0]?.[0]);
      expect(rows).toEqual(["Variatie accepteren", "Met een brede blik luisteren naar de vraag", "Sociale en fysieke omgeving benutten", "Eigenaarschap versterken van gezin en omgeving", "Pedagogische basis", "Verschillende domeinen betrekken", "Inzetten van of afschalen naar voorliggende voorzieningen"]);
      expect(quotesOf(docx)).toEqual([
        "Mijn zoon is druk. Thuis vinden wij dat gewoon.",
        BATCH[1],
        "De buurvrouw ook!",
        BATCH[1],
        "De buurvrouw ook!",
        EXPERIENCE,
        BATCH[0],
      ]);
    });
    expect(watch.faults).toEqual([]);
  } finally {
    await site.end();
  }
});

async function codeOfRoom(team: Page): Promise<string> {
  return (await team.locator("#zaalcode").innerText()).trim();
}

async function becomeVerkenner(site: Site, applicant: Page, verkenner: Page, team: Page) {
  const email = "verkenner@voorbeeld.example";
  await applicant.goto("/verkenner-worden");
  await applicant.locator("#naam").fill("Sam");
  await applicant.locator("#organisatie").fill("Sportclub");
  await applicant.locator("input[name=domein][value=sport]").check();
  await applicant.locator("#gemeente").selectOption("zundert");
  await applicant.locator("#email").fill(email);
  await applicant.locator("#motivatie").fill("Ik zie veel kinderen.");
  await press(applicant, t("verkenners-send"));
  await expect(applicant.locator("h1")).toHaveText(t("verkenners-thanks-title"));
  await team.goto("/werkplek/verkenners");
  await press(team, t("verkenners-approve", { name: "Sam" }));
  const mail = await mailTo(site.place, email, t("verkenners-mail-approved-subject"));
  await logIn(verkenner, await activate(verkenner, /http:\S+\/activeren\/\S+/.exec(mail.text ?? "")?.[0] ?? "", email));
  return verkenner;
}
