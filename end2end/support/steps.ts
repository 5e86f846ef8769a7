/** What people do on the way, for the journeys in which it is not the point. */
import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { randomBytes } from "node:crypto";
import { follow, press, unique } from "./test";
import { t } from "./texts";

/** The day that is `days` from now in the Netherlands, as browsers send it. */
export function inDays(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(day);
}

export interface Plan {
  titel: string;
  gemeente: string;
  datum: string;
  begin: string;
  einde: string;
  soort_plek: string;
  plaats: string;
  locatie: string;
  online_link: string;
  voor: string;
  groep: string;
  vragenlijst: string;
  plekken: string;
  uitleg: string;
  verkenners?: string;
}

/** A dialogue of tomorrow evening: its room is open already. */
export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    titel: unique("Praten over opvoeden"),
    gemeente: "zundert",
    datum: inDays(1),
    begin: "19:30",
    einde: "21:00",
    soort_plek: "bibliotheek",
    plaats: "Zundert",
    locatie: "Bibliotheek, Molenstraat 5",
    online_link: "",
    voor: "ouders",
    groep: "gemengd",
    vragenlijst: "groepsgesprek",
    plekken: "20",
    uitleg: "Er is koffie.\nDe zaal is op de begane grond.",
    ...changes,
  };
}

/** A dialogue that begins within two hours: the door is open. It ends before midnight. */
export function soon(): { datum: string; begin: string; einde: string } | undefined {
  const clock = (ms: number) => new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" }).format(new Date(ms));
  const begin = clock(Date.now() + 20 * 60_000);
  const einde = clock(Date.now() + 50 * 60_000);
  return clock(Date.now()) < begin && begin < einde ? { datum: inDays(0), begin, einde } : undefined;
}

export interface Dialogue extends Plan {
  id: string;
  room: string;
  /** The public page. */
  path: string;
}

/** Fills in the form of a planner that is open in `page`. */
export async function fillPlan(page: Page, plan: Plan): Promise<void> {
  for (const [name, value] of Object.entries(plan)) {
    if ((await page.locator(`input[type=radio][name=${name}]`).count()) > 0) {
      await page.locator(`input[type=radio][name=${name}][value=${value}]`).check();
      continue;
    }
    const field = page.locator(`#${name}`);
    // A coordinator is not asked for the gemeente.
    if ((await field.count()) === 0) continue;
    const choice = (await field.evaluate((element) => element.tagName)) === "SELECT";
    await (choice ? field.selectOption(value as string) : field.fill(value as string));
  }
}

/** Plans and publishes a dialogue without looking at the pages. `request` is of a planner. */
export async function published(request: APIRequestContext, changes: Partial<Plan> = {}): Promise<Dialogue> {
  const dialogue = plan(changes);
  const made = await request.post("/werkplek/gesprekken/nieuw", { form: { ...dialogue, sleutel: formKey() } });
  const id = /\/werkplek\/gesprekken\/([^/?]+)\?gedaan=bewaard/.exec(made.url())?.[1];
  if (!id) throw new Error(`the dialogue was not planned: ${made.status()} ${made.url()}`);
  const shown = await (await request.post(`/werkplek/gesprekken/${id}/publiceren`)).text();
  const path = /href="(\/gesprekken\/[^"/]+)"/.exec(shown)?.[1];
  const room = /id="zaalcode"[^>]*>([^<]+)</.exec(shown)?.[1];
  if (!path || !room) throw new Error("the page of the dialogue shows no address or no room code");
  return { ...dialogue, id, room, path };
}

/** A key as the forms carry it. */
export function formKey(): string {
  return [...randomBytes(26)].map((byte) => (byte % 36).toString(36)).join("");
}

/** Answers the question that is open in `page`; gives the withdrawal code. */
export async function speak(page: Page, text: string, perspective = "geen", gemeente?: string): Promise<string> {
  await page.locator("#tekst").fill(text);
  await press(page, t("contributions-next"));
  await leaveAsItIs(page);
  await page.locator(`input[name=perspectief][value=${perspective}]`).check();
  await press(page, t("contributions-next"));
  if (gemeente) {
    await page.locator(`input[name=gemeente][value=${gemeente}]`).check();
    await press(page, t("contributions-next"));
  }
  await expect(page.locator("#inhoud")).toContainText(text);
  await press(page, t("contributions-send"));
  return codeOf(page, "intrekcode");
}

/** When the page asks about a name or place in the text: it may stay. */
export async function leaveAsItIs(page: Page): Promise<void> {
  if ((await page.locator("button[name=herken][value=laat]").count()) > 0) await press(page, t("contributions-trace-leave"));
}

/** The code that a page shows once. */
export async function codeOf(page: Page, id: string): Promise<string> {
  const code = (await page.locator(`output#${id}`).textContent())?.trim() ?? "";
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}[- ]){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  return code;
}

/** Four others say something too, so that the batch of the gatekeeper opens (AN-55). `path` is of their form. */
export async function company(request: APIRequestContext, path: string, gemeente = "geen"): Promise<void> {
  for (let people = 0; people < 4; people += 1) {
    const form = { sleutel: formKey(), tekst: unique("Ik ben er ook"), perspectief: "geen", gemeente, stap: "versturen" };
    expect((await request.post(path, { form })).status(), path).toBe(200);
  }
}

/** Finds a waiting text in the queue and decides about it. */
export async function decide(page: Page, text: string, decision: "vrij" | "achter"): Promise<void> {
  const card = await waiting(page, text);
  await card.locator(`form:has(input[name=besluit][value=${decision}]) button`).click();
  await expect(page).toHaveURL(new RegExp(`/werkplek/inbreng\\?${decision}=1$`));
}

/** The card of a waiting text, on whichever page of the queue it stands. */
export async function waiting(page: Page, text: string) {
  if (!(await isWaiting(page, text))) throw new Error(`not in the queue: ${text}`);
  return page.locator("article").filter({ hasText: text }).first();
}

/** Whether a text is waiting; if so, its page of the queue is open. */
export async function isWaiting(page: Page, text: string): Promise<boolean> {
  await page.goto("/werkplek/inbreng");
  const next = page.locator('#inhoud a[href*="/werkplek/inbreng?na="]');
  for (;;) {
    if ((await page.locator("article").filter({ hasText: text }).count()) > 0) return true;
    if ((await next.count()) === 0) return false;
    await next.click();
  }
}

/** Takes away the ticks that the page of a text begins with. */
export async function tickNone(page: Page): Promise<void> {
  const ticked = page.locator("input[name=woord]:checked");
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
}

/** Opens the page on which a released text becomes a quote. */
export async function openAsQuote(page: Page, text: string): Promise<void> {
  await page.goto("/werkplek/inbreng/citaten");
  while ((await page.locator("#citaat blockquote").filter({ hasText: text }).count()) === 0) {
    await follow(page, t("contributions-quote-skip"));
  }
}

/** Says that a released text may be quoted. */
export async function allowQuote(page: Page, text: string): Promise<void> {
  await openAsQuote(page, text);
  await press(page, t("contributions-quote-yes"));
  await expect(page.locator("#inhoud")).toContainText(t("contributions-quote-is"));
}

/** Goes on with the next text, saying "nergens", until `text` is on the desk. */
export async function openAtDesk(page: Page, text: string): Promise<void> {
  await page.goto("/werkplek/thematiseren");
  for (let turns = 0; turns < 200; turns += 1) {
    if ((await page.locator(".desk-text").filter({ hasText: text }).count()) > 0) return;
    if ((await page.locator(".desk-text").count()) === 0) break;
    await page.locator("input[name=nergens]").check();
    await press(page, t("themes-save-next"));
  }
  throw new Error(`never on the desk: ${text}`);
}

/** Says "nergens" to every text that is left. */
export async function finishDesk(page: Page): Promise<void> {
  await page.goto("/werkplek/thematiseren");
  while ((await page.locator(".desk-text").count()) > 0) await judge(page, "nergens");
}

/** Chooses sentences (by number, from 0) and themes, and goes on with the next text. */
export async function judge(page: Page, themes: string[] | "nergens", sentences: number[] = []): Promise<void> {
  for (const index of sentences) await page.locator(`input[name=zin][value="${index}"]`).check();
  if (themes === "nergens") await page.locator("input[name=nergens]").check();
  else for (const theme of themes) await page.locator(`input[name=thema][value=${theme}]`).check();
  await press(page, t("themes-save-next"));
  await expect(page.locator("#fouten")).toHaveCount(0);
}
