/** `test` with the site of the project, a watched visitor, and `as(role)`: a page of somebody at the desk. */
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { stat } from "node:fs/promises";
import path from "node:path";
import { placeOf, runFolder } from "./global";
import type { Account, Place } from "./site";
import { t } from "./texts";
import { freshCode } from "./totp";
import { Watch } from "./watch";

export type Role = "verkenner" | "coordinator" | "team" | "werkgroep" | "fg" | "admin";

interface Fixtures {
  watch: Watch;
  /** A page of somebody with this role, logged in. The same page each time within one test. */
  as: (role: Role) => Promise<Page>;
  /** A browser of somebody who was never here. */
  stranger: () => Promise<Page>;
}

export const test = base.extend<Fixtures, { place: Place }>({
  place: [async ({}, use, info) => use(await placeOf(info.project.name)), { scope: "worker" }],
  baseURL: async ({ place }, use) => use(place.url),
  watch: async ({ place }, use) => {
    const watch = new Watch(place.url);
    await use(watch);
    expect(watch.faults).toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    watch.on(context);
    await use(context);
  },
  stranger: async ({ browser, watch, contextOptions, baseURL }, use, info) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await newContext(browser, info.project.use, { ...contextOptions, baseURL });
      contexts.push(context);
      watch.on(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  as: async ({ browser, watch, place, contextOptions, baseURL }, use, info) => {
    const pages = new Map<Role, Page>();
    await use(async (role) => {
      const known = pages.get(role);
      if (known) return known;
      const file = path.join(runFolder(), `${info.project.name}-${role}.state.json`);
      const storageState = (await isFresh(file)) ? file : undefined;
      const context = await newContext(browser, info.project.use, { ...contextOptions, baseURL, storageState });
      watch.on(context);
      const page = await context.newPage();
      pages.set(role, page);
      if (!storageState) {
        await logIn(page, accountOf(place, role));
        await context.storageState({ path: file });
      }
      return page;
    });
    for (const page of pages.values()) await page.context().close();
  },
});

export { expect };

type Options = NonNullable<Parameters<Browser["newContext"]>[0]>;

function newContext(browser: Browser, use: Options, own: Options): Promise<BrowserContext> {
  const { javaScriptEnabled, locale, timezoneId, viewport } = use;
  return browser.newContext({ javaScriptEnabled, locale, timezoneId, viewport, ...own });
}

/** A login ends after half an hour without a request; a stored one is not trusted that long. */
async function isFresh(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < 20 * 60_000;
}

export function accountOf(place: Place, role: Role): Account {
  const account = place.accounts.find((account) => account.role === role);
  if (!account) throw new Error(`the demo has no ${role}`);
  return account;
}

/** Both steps of the login; ends at the desk. */
export async function logIn(page: Page, account: Pick<Account, "email" | "password" | "totp_secret">): Promise<void> {
  await givePassword(page, account.email, account.password);
  await page.locator("#code").fill(freshCode(account.totp_secret));
  await press(page, t("accounts-code-button"));
  await expect(page).toHaveURL("/werkplek");
}

export async function givePassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/werkplek/inloggen");
  await page.locator("#email").fill(email);
  await page.locator("#wachtwoord").fill(password);
  await press(page, t("accounts-login-button"));
}

/** Opens an account with the link that was given out; returns what is needed to log in. */
export async function activate(page: Page, link: string, email: string): Promise<Account> {
  const password = `een lang wachtwoord voor ${email}`;
  await page.goto(link);
  const totp_secret = (await page.locator("details code").textContent())?.trim() ?? "";
  await page.locator("#wachtwoord").fill(password);
  await page.locator("#code").fill(freshCode(totp_secret));
  await press(page, t("accounts-activate-button"));
  await expect(page.locator("h1")).toHaveText(t("accounts-activated-title"));
  return { email, password, totp_secret, role: "", gemeente: null };
}

/** Presses the button in the content with exactly this label. */
export async function press(page: Page, label: string): Promise<void> {
  await page.locator("#inhoud").getByRole("button", { name: label, exact: true }).click();
}

/** Follows the link in the content with exactly this label. */
export async function follow(page: Page, label: string): Promise<void> {
  await page.locator("#inhoud").getByRole("link", { name: label, exact: true }).first().click();
}

/** The page says what is wrong, above the form and at each of these fields. */
export async function expectFaults(page: Page, ...fields: string[]): Promise<void> {
  await expect(page.locator("#fouten")).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${t("ui-title-failed", { title: "" }).trim()}`));
  for (const field of fields) await expect(page.locator(`#fouten a[href="#${field}"]`)).toHaveCount(1);
}

let counter = 0;

/** A word that no other test has used. */
export function unique(word: string): string {
  counter += 1;
  return `${word} ${Date.now().toString(36)}${counter}`;
}
