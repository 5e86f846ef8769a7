import type { Page } from "@playwright/test";
import { expectAccessible, expectFrame, expectReflow } from "../support/axe";
import { Site } from "../support/site";
import { activate, expect, logIn, press, test, unique, type Role } from "../support/test";
import { company, inDays, judge, openAsQuote, published, soon, speak, tickNone, waiting } from "../support/steps";
import { t } from "../support/texts";

/** Everything that holds for a page. `failed`: it shows mistakes. */
async function check(page: Page, failed = false): Promise<void> {
  await expectFrame(page, failed);
  await expectReflow(page);
  await expectAccessible(page);
}

/** A public page has no script and leaves nothing behind (D4, D10). */
async function checkPublic(page: Page, failed = false): Promise<void> {
  await check(page, failed);
  expect.soft(await page.locator("script").count(), `script on ${page.url()}`).toBe(0);
  expect.soft(await page.context().cookies(), `cookies after ${page.url()}`).toEqual([]);
}

/** Sends the first form with a free form of fields as nobody should fill them in. */
async function sendEmpty(page: Page): Promise<void> {
  const form = page.locator("#inhoud form[method=post]").filter({ has: page.locator("input:not([type=hidden]), textarea, select") });
  await form.last().locator("button").first().click();
}

const PUBLIC = ["/", "/gesprekken", "/gesprekken?gemeente=zundert", "/gesprekken?voor=niemand", "/gesprekken?pagina=99", "/meedoen", "/meedoen/jongeren", "/meedoen/groepsgesprek", "/meedoen/minder-hulp", "/meedoen/geen-sporen", "/k", "/weghalen", "/afmelden", "/themas", "/resultaten", "/ervaringen", "/verkenner-worden", "/over", "/privacy", "/privacy/wat-bewaren-wij", "/toegankelijkheid", "/werkplek/inloggen"];

for (const path of PUBLIC) {
  test(`${path} can be used by everybody (A11Y, D4)`, async ({ page }) => {
    await page.goto(path);
    await checkPublic(page);
  });
}

test("pages that are not there, with help (A11Y)", async ({ page }) => {
  for (const path of ["/bestaat-niet", "/gesprekken/bestaat-niet", "/meedoen/bestaat-niet", "/k/000000", "/werkplek/activeren/onbekend"]) {
    await page.goto(path);
    await check(page, path.startsWith("/k/"));
  }
});

for (const path of ["/verkenner-worden", "/weghalen", "/afmelden", "/meedoen/ouders", "/werkplek/inloggen"]) {
  test(`${path} with mistakes can be used by everybody (A11Y, FORM-1)`, async ({ page }) => {
    await page.goto(path);
    await sendEmpty(page);
    await checkPublic(page, true);
  });
}

test("a dialogue in every stage (A11Y)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const open = await published(team.request);
  const full = await published(team.request, { plekken: "1" });
  await page.request.post(`${full.path}/aanmelden`, { form: { personen: "1", bericht: "nee", stap: "versturen" } });
  const online = await published(team.request, { soort_plek: "online", plaats: "", locatie: "", online_link: "https://praten.voorbeeld.example/kamer" });
  const cancelled = await published(team.request);
  await team.request.post(`/werkplek/gesprekken/${cancelled.id}/afgelasten`, { form: { reden: "De zaal is dicht." } });
  for (const dialogue of [open, full, online, cancelled]) {
    for (const path of [dialogue.path, `${dialogue.path}/aanmelden`]) {
      await page.goto(path);
      await checkPublic(page);
    }
  }
});

test("every step of signing up and cancelling, also with mistakes (A11Y)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const { path } = await published((await as("team")).request);
  const go = (step: string) => page.locator(`button[name=stap][value=${step}]`).first().click();
  await page.goto(`${path}/aanmelden`);
  await go("bericht");
  await checkPublic(page, true);
  await page.locator("#personen").fill("2");
  await go("bericht");
  await checkPublic(page);
  await go("nakijken");
  await checkPublic(page, true);
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill("een.heel.lang.adres.dat.niet.past@een-lange-naam.voorbeeld.example");
  await checkPublic(page, true);
  await page.locator("input[name=leeftijd16][value=nee]").check();
  await go("nakijken");
  await checkPublic(page, true);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await go("nakijken");
  await press(page, t("signups-change-needs"));
  await checkPublic(page);
  await go("nakijken");
  await checkPublic(page);
  await go("versturen");
  await checkPublic(page);
  const code = (await page.locator("#afmeldcode").innerText()).trim();
  await page.goto("/afmelden");
  await page.locator("#code").fill(code);
  await page.locator("#inhoud form button").first().click();
  await checkPublic(page);
  await press(page, t("signups-change-start"));
  await checkPublic(page);
  await page.locator("#personen").fill("99");
  await page.locator("input[name=bericht][value=ja]").check();
  await press(page, t("signups-change-save"));
  await checkPublic(page, true);
  await page.locator("#personen").fill("1");
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-change-save"));
  await checkPublic(page);
  await page.goto("/afmelden");
  await page.locator("#code").fill(code);
  await page.locator("#inhoud form button").first().click();
  await page.locator("button[name=bevestig][value=ja]").click();
  await checkPublic(page);
});

test("every step of the waiting list, for who waits and for staff (A11Y)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const full = await published(team.request, { plekken: "1", datum: inDays(20) });
  const first = await page.request.post(`${full.path}/aanmelden`, { form: { personen: "1", bericht: "nee", stap: "versturen" } });
  const firstCode = /id="afmeldcode"[^>]*>([^<]+)</.exec(await first.text())?.[1] ?? "";
  const email = `${unique("lijst").replaceAll(" ", ".")}@voorbeeld.example`;
  await page.goto(`${full.path}/aanmelden?wachtlijst=ja`);
  await checkPublic(page);
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=nee]").check();
  await press(page, t("signups-next"));
  await checkPublic(page, true);
  await press(page, t("signups-without-email"));
  await checkPublic(page);
  await page.goto(`${full.path}/aanmelden?wachtlijst=ja`);
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(email);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-next"));
  await press(page, t("signups-send"));
  await checkPublic(page);
  const code = (await page.locator("#afmeldcode").innerText()).trim();
  await page.goto("/afmelden");
  await page.locator("#code").fill(code);
  await sendEmpty(page);
  await checkPublic(page);
  await team.goto(`/werkplek/aanmeldingen/${full.id}/wachtlijst`);
  await check(team);
  await page.request.post("/afmelden", { form: { code: firstCode, bevestig: "ja" } });
  await team.goto("/werkplek/postvak");
  await check(team);
  await page.goto("/plek/0000000000000000");
  await checkPublic(page);
});

test("writing to everybody who signed up and removing sign-ups, with mistakes too (A11Y)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const dialogue = await published(team.request, { datum: inDays(20) });
  for (const path of [`aanmeldingen/${dialogue.id}`, `aanmeldingen/${dialogue.id}/bericht`, `aanmeldingen/${dialogue.id}/verwijderen`]) {
    await team.goto(`/werkplek/${path}`);
    await check(team);
  }
  await page.goto(`${dialogue.path}/aanmelden`);
  await page.locator("#personen").fill("1");
  await press(page, t("signups-next"));
  await page.locator("input[name=bericht][value=ja]").check();
  await page.locator("#email").fill(`${unique("jo").replaceAll(" ", ".")}@gmial.com`);
  await page.locator("input[name=leeftijd16][value=ja]").check();
  await press(page, t("signups-next"));
  await checkPublic(page);
  await page.locator("button[name=adres]").last().click();
  await press(page, t("signups-send"));
  await team.goto(`/werkplek/aanmeldingen/${dialogue.id}/bericht`);
  await check(team);
  await sendEmpty(team);
  await check(team, true);
  await team.locator("input[name=aan]").first().check();
  await team.locator("#tekst").fill("Neem een foto mee.");
  await press(team, t("signups-letter-preview"));
  await check(team);
  await press(team, t("signups-letter-send"));
  await check(team);
  await team.goto(`/werkplek/aanmeldingen/${dialogue.id}/verwijderen`);
  await check(team);
  await sendEmpty(team);
  await check(team, true);
  await team.locator("#aanmelding").check();
  await team.locator("#reden").fill("Dit zijn geen echte mensen.");
  await press(team, t("signups-removal-next"));
  await check(team);
  await press(team, t("signups-removal-yes"));
  await check(team);
  await team.goto(`/werkplek/aanmeldingen/${dialogue.id}`);
  await check(team);
});

test("what is found in a text before it is sent, and the receipt that is left by choice (A11Y, AN-70, AN-71, AN-92)", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/meedoen/ouders");
  await page.locator("#tekst").fill("Onze Fatima zit op basisschool De Vlinder. Zij wil niet meer leven. Bel 06-12345678.");
  await press(page, t("contributions-next"));
  await checkPublic(page, true);
  await press(page, t("contributions-trace-remove"));
  await checkPublic(page);
  await press(page, t("contributions-next"));
  await checkPublic(page);
  await press(page, t("contributions-trace-leave"));
  for (const step of ["gemeente", "nakijken", "versturen", "klaar"]) {
    await page.locator(`button[name=stap][value=${step}]`).last().click();
    await checkPublic(page);
  }
});

test("every step on a tablet that goes round, with what opens on demand (A11Y, C-42)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const { room } = await published((await as("team")).request, { vragenlijst: "ouders" });
  await page.goto(`/k/${room}?tablet=1`);
  for (const summary of await page.locator("main summary").all()) await summary.click();
  await checkPublic(page);
  await page.locator("#tekst").fill(unique("Wij eten samen"));
  for (const step of ["perspectief", "nakijken", "versturen", "klaar"]) {
    await page.locator(`button[name=stap][value=${step}]`).first().click();
    for (const summary of await page.locator("main summary").all()) await summary.click();
    await checkPublic(page);
  }
});

test("every step of saying something and taking it away (A11Y)", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/meedoen/ouders");
  await page.locator("#tekst").fill("Eenheellangwoordzonderspatiesdatnooitopeenregelvaneentelefoonpast".repeat(3));
  for (const step of ["perspectief", "gemeente", "nakijken", "versturen"]) {
    if (step === "gemeente") await page.locator("input[name=perspectief]").first().check();
    if (step === "nakijken") await page.locator("input[name=gemeente]").first().check();
    await page.locator(`button[name=stap][value=${step}]`).last().click();
    await checkPublic(page);
  }
  const code = (await page.locator("#intrekcode").innerText()).trim();
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await sendEmpty(page);
  await checkPublic(page);
  await page.locator("button[name=bevestig]").click();
  await checkPublic(page);
});

const FORMS: Partial<Record<Role, string[]>> = {
  team: ["/werkplek/gesprekken/nieuw"],
  verkenner: ["/werkplek/ervaringen"],
  werkgroep: [
    "/werkplek/thematiseren",
    "/werkplek/codeboek/nieuw",
    "/werkplek/codeboek/thema/brede-blik",
    "/werkplek/codeboek/thema/brede-blik/splitsen",
    "/werkplek/codeboek/thema/brede-blik/samenvoegen",
    "/werkplek/bevindingen/nieuw",
    "/werkplek/verschillen/rondes",
  ],
  admin: ["/werkplek/accounts"],
};

/** Pages without a form that changes something; the second of each pair shows mistakes. */
const MORE: Partial<Record<Role, [string, boolean][]>> = {
  werkgroep: [
    ["/werkplek/zoeken?zoek=school", false],
    ["/werkplek/zoeken?zoek=xyz", false],
    ["/werkplek/zoeken?zoek=", true],
    ["/werkplek/codeboek/thema/brede-blik/archief", false],
    ["/werkplek/codeboek/hercoderen", false],
    ["/werkplek/bevindingen/factoren", false],
  ],
};

for (const role of ["team", "coordinator", "werkgroep", "verkenner", "fg", "admin"] as const) {
  test(`the desk of ${role} can be used by everybody, filled and with mistakes (A11Y)`, async ({ as }) => {
    test.setTimeout(180_000);
    const page = await as(role);
    await page.goto("/werkplek");
    await check(page);
    for (const link of await menu(page)) {
      await page.goto(link);
      await check(page);
    }
    for (const path of FORMS[role] ?? []) {
      await page.goto(path);
      await sendEmpty(page);
      await check(page, true);
    }
    for (const [path, wrong] of MORE[role] ?? []) {
      await page.goto(path);
      await check(page, wrong);
    }
  });
}

test("talking about what two coders chose, with votes and mistakes (A11Y)", async ({ as, stranger, place }) => {
  test.setTimeout(180_000);
  const first = await as("werkgroep");
  await first.goto("/werkplek/verschillen/rondes");
  await first.locator("#naam").fill(unique("Ronde"));
  await first.locator("#deel").fill("100");
  await press(first, t("differences-open"));
  await first.goto("/werkplek/thematiseren");
  await judge(first, ["brede-blik"]);
  const account = place.accounts.filter(({ role }) => role === "werkgroep")[1];
  if (!account) throw new Error("the demo has one coder");
  const second = await stranger();
  await logIn(second, account);
  await second.goto("/werkplek/thematiseren");
  await check(second);
  await judge(second, ["eigenaarschap"]);
  await first.goto("/werkplek/verschillen");
  await check(first);
  await first.locator("#inhoud .card a").first().click();
  const unit = first.url();
  await check(first);
  await sendEmpty(first);
  await check(first, true);
  await first.goto(`${unit}/verloop`);
  await check(first);
  await first.goto(unit);
  await press(first, t("differences-hands-raise"));
  await check(first);
  const code = (await first.locator("#stemcode").innerText()).trim();
  await second.goto("/werkplek/hand?code=geen");
  await check(second, true);
  await second.goto(`/werkplek/hand/${code}`);
  await check(second);
  await second.locator("button[name=stem]").first().click();
  await check(second);
  await press(first, t("differences-hands-show"));
  await check(first);
  await first.goto("/werkplek/verschillen/rondes");
  await check(first);
  await press(first, t("differences-close"));
});

test("the desk around one dialogue, with mistakes too (A11Y)", async ({ as, page }) => {
  test.setTimeout(180_000);
  const team = await as("team");
  const dialogue = await published(team.request, { datum: inDays(1), vragenlijst: "groepsgesprek" });
  await page.goto(`/k/${dialogue.room}`);
  await checkPublic(page);
  await speak(page, "Wij eten samen.", "ouder");
  for (const path of [`gesprekken/${dialogue.id}`, `gesprekken/${dialogue.id}/wijzigen`, `zaal/${dialogue.id}`, `deur/${dialogue.id}`, `gesprekken/${dialogue.id}/verkenners`, "gesprekken?toon=geweest", "aanmeldingen?wanneer=eerder", `aanmeldingen/${dialogue.id}/wachtlijst`, "reeksen", "inbreng", "postvak"]) {
    await team.goto(`/werkplek/${path}`);
    await check(team);
  }
  for (const path of [`gesprekken/${dialogue.id}/afgelasten`, `gesprekken/${dialogue.id}/reeks`, `gesprekken/${dialogue.id}/kaarten`, `invoer/${dialogue.id}`, `invoer/${dialogue.id}/papier`]) {
    await team.goto(`/werkplek/${path}`);
    await check(team);
    await sendEmpty(team);
    await check(team, true);
  }
  for (const path of [`invoer/${dialogue.id}/bestand`, "inbreng/bestand"]) {
    await team.goto(`/werkplek/${path}`);
    await check(team);
    await sendEmpty(team);
    await check(team, true);
    const rows = ["tekst;vraag;tafel", "Onze Fatima speelt graag buiten;gg-01;1", "Meer rust;gg-02;2", "Meer rust;gg-02;2", "Bel 06-12345678;gg-01;3"];
    await team.locator("#bestand").setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await press(team, t("import-look"));
    await check(team);
    await press(team, t("import-keep", { count: 2 }));
    await check(team, true);
  }
  await team.goto("/werkplek/stemmen?van=morgen&tot=2026-01-01");
  await check(team, true);
  await team.goto(`/werkplek/gesprekken/${dialogue.id}/kaarten`);
  await team.locator("input[name=vraag]").first().check();
  await team.locator("#aantal").fill("3");
  await press(team, t("paper-cards-make"));
  await check(team);
  await team.goto(`/werkplek/invoer/${dialogue.id}/papier?vraag=gg-01`);
  await team.locator("#tekst").fill("Onze Fatima zit op basisschool De Vlinder.");
  await press(team, t("paper-save"));
  await check(team);
  await press(team, t("contributions-trace-leave"));
  await check(team);
  const kit = `/werkplek/gesprekken/${dialogue.id}/pakket`;
  for (const part of ["", "/vragen", "/alles", "/leidraad", "/poster", "/poster-zaal", "/tafelkaartjes", "/tellijst", "/verslag"]) {
    await team.goto(`${kit}${part}`);
    await check(team);
  }
  await team.goto(`${kit}/vragen`);
  await team.locator("#plek-gg-02").fill("nooit");
  await sendEmpty(team);
  await check(team, true);
  await team.goto("/werkplek/postvak");
  const mail = team.locator('tbody a[href^="/werkplek/postvak/"]').first();
  if ((await mail.count()) > 0) {
    await mail.click();
    await check(team);
  }
});

test("the screen in the room and the page of who chooses, empty, filled, turned and with a curtain (A11Y, C-48)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const dialogue = await published(team.request);
  const room = `/werkplek/zaal/${dialogue.id}`;
  const look = async () => {
    for (const path of [room, `${room}/kaarten`]) {
      await team.goto(path);
      await check(team);
    }
  };
  await look();
  await page.goto(`/k/${dialogue.room}`);
  await speak(page, unique("Eenheellangwoordzonderspatiesdatnooitopeenregelvaneentelefoonpast".repeat(2)));
  await company(page.request, `/k/${dialogue.room}`);
  await team.goto(`${room}/kaarten`);
  for (const decision of ["muur", "boven", "niet"]) {
    await team.locator(`#wachtend article form:has(input[value=${decision}]) button`).first().click();
  }
  await check(team);
  await look();
  await team.request.post(room, { form: { gordijn: "dicht" } });
  await look();
});

test("a code at the door in every state (A11Y)", async ({ as, page }) => {
  test.setTimeout(120_000);
  const moment = soon();
  test.skip(!moment, "a dialogue cannot go on past midnight");
  const team = await as("team");
  const dialogue = await published(team.request, { ...moment });
  await team.goto(`/werkplek/deur/${dialogue.id}`);
  await check(team);
  const form = { personen: "2", bericht: "nee", stap: "versturen" };
  const signed = await page.request.post(`${dialogue.path}/aanmelden`, { form });
  const code = /id="afmeldcode"[^>]*>([^<]+)</.exec(await signed.text())?.[1] ?? "";
  for (const [typed, failed] of [["", true], ["0000", true], [code, false]] as const) {
    await team.locator("#code").fill(typed);
    await press(team, t("attendance-code-check"));
    await check(team, failed);
  }
  await press(team, t("attendance-parents"));
  await check(team);
  await team.reload();
  await check(team);
});

test("who goes along and who is invited, with mistakes too (A11Y)", async ({ as }) => {
  test.setTimeout(120_000);
  const [team, verkenner] = [await as("team"), await as("verkenner")];
  const dialogue = await published(team.request, { gemeente: "roosendaal", verkenners: "1" });
  const crew = `/werkplek/gesprekken/${dialogue.id}/verkenners`;
  await verkenner.goto("/werkplek/meehelpen");
  await check(verkenner);
  await verkenner.locator(`form[action$="${dialogue.id}"] button`).click();
  await check(verkenner);
  await team.goto(crew);
  await check(team);
  await sendEmpty(team);
  await check(team, true);
  await team.goto(crew);
  await press(team, t("crew-accept"));
  await check(team);
  await verkenner.goto("/werkplek/meehelpen");
  await check(verkenner);
  const list = `/werkplek/gesprekken/${dialogue.id}/uitnodigen`;
  await team.goto(list);
  await check(team);
  await team.locator("input[type=text][name^=notitie]").first().fill("Te lang. ".repeat(40));
  await press(team, t("invitations-save"));
  await check(team, true);
  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await check(team);
});

test("every page of an empty region, and opening an account (A11Y)", async ({ browser }) => {
  test.setTimeout(240_000);
  const site = await Site.start();
  try {
    const context = await browser.newContext({ baseURL: site.place.url, locale: "nl-NL" });
    const page = await context.newPage();
    for (const path of ["/", "/gesprekken", "/gesprekken?gemeente=zundert", "/resultaten", "/ervaringen"]) {
      await page.goto(path);
      await checkPublic(page);
    }
    for (const role of ["team", "werkgroep", "coordinator", "verkenner", "fg", "admin"]) {
      const email = `${role}@voorbeeld.example`;
      const gemeente = ["coordinator", "verkenner"].includes(role) ? ["--gemeente", "zundert"] : [];
      const link = (await site.command("account", "create", "--email", email, "--role", role, ...gemeente)).trim();
      if (role === "team") {
        await page.goto(link);
        await check(page);
        await sendEmpty(page);
        await check(page, true);
      }
      const account = await activate(page, link, email);
      await check(page);
      await logIn(page, account);
      for (const path of await menu(page)) {
        await page.goto(path);
        await check(page);
      }
      await context.clearCookies();
    }
  } finally {
    await site.end();
  }
});

async function menu(page: Page): Promise<string[]> {
  await page.goto("/werkplek");
  return page.locator("nav.menu a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
}

test("every state of the gatekeeper and of a receipt (A11Y, AN-75, AN-76)", async ({ page, as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const { room } = await published(team.request);
  await page.goto(`/k/${room}`);
  const text = unique("Meneer De Wit van de kerk hielp ons, en dat was een-heel-lang-woord-zonder-spaties-dat-nooit-op-een-regel-past");
  const code = await speak(page, text, "ouder");
  await company(page.request, `/k/${room}`);
  const card = await waiting(team, text);
  await check(team);
  await card.getByRole("link").click();
  await check(team);
  await tickNone(team);
  await press(team, t("contributions-redact-look"));
  await check(team, true);
  await team.locator("input[name=woord]").first().check();
  await team.locator("input[name=vervang]").first().check();
  await press(team, t("contributions-redact-look"));
  await check(team);
  await press(team, t("contributions-redact-write"));
  await check(team);
  await team.locator("summary", { hasText: t("contributions-gate-withdraw-title") }).click();
  await press(team, t("contributions-withdraw-do"));
  await check(team, true);
  await team.locator("form:has(input[name=besluit][value=vrij]) button").click();
  await check(team);
  await openAsQuote(team, "De Wit van de kerk");
  await check(team);
  for (const trait of ["leeftijd", "plaats", "gezin"]) await team.locator(`input[name=kenmerk][value=${trait}]`).check();
  await press(team, t("contributions-quote-yes"));
  await check(team);
  await openAsQuote(team, "De Wit van de kerk");
  await check(team);
  await page.goto("/weghalen");
  await page.locator("#code").fill(code);
  await sendEmpty(page);
  await checkPublic(page);
  await press(page, t("contributions-object"));
  await checkPublic(page);
});
