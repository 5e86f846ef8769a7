/**
 * Photographs the main pages, for people to look at.
 *   node look.mjs http://127.0.0.1:3000 accounts.jsonl folder
 * `accounts.jsonl` holds the lines that `expeditie demo` printed.
 */
import { chromium } from "@playwright/test";
import { createHmac } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";

const [url, accountsFile, folder] = process.argv.slice(2);
if (!url || !accountsFile || !folder) throw new Error("usage: node look.mjs URL ACCOUNTS FOLDER");
const accounts = (await readFile(accountsFile, "utf8")).split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));

const PUBLIC = [
  ["home", "/"],
  ["gesprekken", "/gesprekken"],
  ["meedoen", "/meedoen"],
  ["vraag", "/meedoen/jongeren"],
  ["themas", "/themas"],
  ["over", "/over"],
  ["verkenner-worden", "/verkenner-worden"],
];
const DESK = [
  ["team", "werkplek", "/werkplek"],
  ["team", "planning", "/werkplek/gesprekken"],
  ["team", "nieuw-gesprek", "/werkplek/gesprekken/nieuw"],
  ["team", "inbreng", "/werkplek/inbreng"],
  ["werkgroep", "thematiseren", "/werkplek/thematiseren"],
  ["werkgroep", "bijlage-2", "/werkplek/bijlage-2"],
];

function code(secret) {
  const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(step).digest();
  return String((digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function logIn(page, account) {
  await page.goto("/werkplek/inloggen");
  await page.locator("#email").fill(account.email);
  await page.locator("#wachtwoord").fill(account.password);
  await page.locator("#inhoud button").click();
  await page.locator("#code").fill(code(account.totp_secret));
  await page.locator("#inhoud button").click();
  await page.waitForURL("**/werkplek");
}

async function photograph(page, name, widths) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
  }
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const open = () => browser.newContext({ baseURL: url, locale: "nl-NL" });
const visitor = await (await open()).newPage();
for (const [name, address] of PUBLIC) {
  await visitor.goto(address);
  await photograph(visitor, name, name === "home" ? [320, 768, 1280] : [320, 1280]);
}
await visitor.goto("/gesprekken");
await visitor.locator("#inhoud article a").first().click();
await photograph(visitor, "gesprek", [320, 1280]);
await visitor.goto(`${new URL(visitor.url()).pathname}/aanmelden`);
if (await visitor.locator("#personen").count()) {
  await photograph(visitor, "aanmelden", [320, 1280]);
  await visitor.locator("#inhoud button").first().click();
  await photograph(visitor, "aanmelden-fout", [320, 1280]);
  await visitor.locator("#personen").fill("2");
  await visitor.locator("#inhoud button").first().click();
  await visitor.locator("input[name=bericht][value=nee]").check();
  await visitor.locator("button[name=stap][value=nakijken]").first().click();
  await photograph(visitor, "aanmelden-nakijken", [320, 1280]);
  await visitor.locator("button[name=stap][value=versturen]").click();
  await photograph(visitor, "aangemeld", [320, 1280]);
}
const pages = new Map();
for (const [role, name, address] of DESK) {
  if (!pages.has(role)) {
    const page = await (await open()).newPage();
    await logIn(page, accounts.find((account) => account.role === role));
    pages.set(role, page);
  }
  const page = pages.get(role);
  await page.goto(address);
  await photograph(page, name, [320, 1280]);
}
await browser.close();
