import { expect, request, test, type APIRequestContext } from "@playwright/test";
import { template } from "../support/global";
import { recipients } from "../support/mail";
import { Site } from "../support/site";
import { MailServer } from "../support/smtp";
import { published, type Dialogue } from "../support/steps";
import { t } from "../support/texts";
import { freshCode } from "../support/totp";

/** One program that sends over SMTP, one mail server, one conversation per way it can go. */
let site: Site;
let server: MailServer;
let team: APIRequestContext;
let dialogue: Dialogue;

test.beforeAll(async () => {
  server = await MailServer.start();
  site = await Site.start(await template(), { SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  team = await request.newContext({ baseURL: site.place.url });
  const account = site.place.accounts.find((one) => one.role === "team");
  if (!account) throw new Error("the demo has no team");
  await team.post("/werkplek/inloggen", { form: { email: account.email, wachtwoord: account.password } });
  await team.post("/werkplek/inloggen/code", { form: { code: freshCode(account.totp_secret) } });
  dialogue = await published(team, { titel: "Praten over post" });
});

test.afterAll(async () => {
  await team?.dispose();
  await site?.end();
  await server?.close();
});

async function signUp(email: string): Promise<string> {
  const visitor = await request.newContext({ baseURL: site.place.url });
  const form = { personen: "1", bericht: "ja", email, leeftijd16: "ja", stap: "versturen" };
  const answer = await visitor.post(`${dialogue.path}/aanmelden`, { form });
  expect(answer.status()).toBe(200);
  const code = /id="afmeldcode"[^>]*>([^<]+)</.exec(await answer.text())?.[1];
  await visitor.dispose();
  return code ?? "";
}

/** The line of the postvak about this address: it shows the first letter and the domain. */
async function line(email: string): Promise<string> {
  const [name, domain] = email.split("@");
  const page = await (await team.get("/werkplek/postvak")).text();
  const rows = page.split("<tr").filter((row) => row.includes(`${name?.[0]}…@${domain}`));
  expect(rows.length, `lines of ${email}`).toBe(1);
  return rows[0] ?? "";
}

const arrived = (email: string, within: number) => expect.poll(() => server.to(email).length, { timeout: within, message: email }).toBe(1);

test("accepted: one mail to one person, in text and HTML, with a calendar file (C-24, chain 5)", async () => {
  const email = "goed@een.voorbeeld.example";
  const code = await signUp(email);
  await arrived(email, 15_000);
  const { from, to, mail } = server.to(email)[0] ?? (undefined as never);
  expect([from, ...to]).toEqual(["expeditie@voorbeeld.example", email]);
  expect(recipients(mail)).toEqual([email]);
  expect(mail.subject).toBe(t("signups-mail-seated-subject"));
  expect(mail.messageId).toMatch(/^<[0-9a-z]+@voorbeeld\.example>$/);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.has("list-unsubscribe")).toBe(false);
  expect(mail.text).toContain(code);
  expect(mail.html).toContain(code);
  expect(mail.html).not.toMatch(/<img|<script|<link/);
  expect(mail.attachments).toHaveLength(1);
  expect(mail.attachments[0]?.contentType).toBe("text/calendar");
  expect(mail.attachments[0]?.content.toString()).toContain("TZID=Europe/Amsterdam");
  await expect.poll(() => line(email)).toContain(t("site-mail-sent"));
});

test("what a mail says is not for staff when it really goes out (D13)", async () => {
  const id = /href="(\/werkplek\/postvak\/[^"?]+)"/.exec(await line("goed@een.voorbeeld.example"))?.[1];
  const page = await (await team.get(id ?? "")).text();
  expect(page).toContain(t("site-mail-hidden-title"));
  expect(page).not.toMatch(/([0-9A-HJKMNP-TV-Z]{4}-){3}/);
});

test("refused for good: failed with a reason in our words, and not tried again; seen at the sign-up (C-27)", async () => {
  const email = "weg@twee.voorbeeld.example";
  const code = await signUp(email);
  await expect.poll(() => line(email), { timeout: 15_000 }).toContain(t("site-mail-failed"));
  expect(await line(email)).toContain(t("site-mail-refused"));
  expect(await line(email)).not.toContain("no such user");
  // The next mail that arrives was handled after it: the queue has been read since.
  await signUp("na-weg@twee-en-een-half.voorbeeld.example");
  await arrived("na-weg@twee-en-een-half.voorbeeld.example", 15_000);
  expect(server.offered.get(email)).toBe(1);

  // Staff see that an address does not work, not which; the person sees it with the code.
  const desk = await (await team.get(`/werkplek/aanmeldingen/${dialogue.id}`)).text();
  expect(desk).toContain(t("signups-staff-unreached", { count: 1 }));
  expect(desk).not.toContain("@twee.voorbeeld.example");
  const visitor = await request.newContext({ baseURL: site.place.url });
  const shown = await (await visitor.post("/afmelden", { form: { code } })).text();
  expect(shown).toContain(t("signups-unreached"));
  expect(shown).toContain(dialogue.titel);
  await visitor.dispose();
});

test("slow: a server that thinks for five seconds gets it once", async () => {
  const email = "traag@drie.voorbeeld.example";
  await signUp(email);
  await expect.poll(() => line(email), { timeout: 20_000 }).toContain(t("site-mail-sent"));
  expect(server.to(email)).toHaveLength(1);
  expect(server.offered.get(email)).toBe(1);
});

test("refused for now, and gone: the mails wait, the site works, and both arrive once", async () => {
  test.setTimeout(150_000);
  const [busy, gone] = ["later@vier.voorbeeld.example", "uit@vijf.voorbeeld.example"];
  await signUp(busy);
  await expect.poll(() => line(busy), { timeout: 15_000 }).toContain(t("site-mail-busy"));
  expect(server.to(busy)).toHaveLength(0);

  await server.close();
  await signUp(gone);
  await expect.poll(() => line(gone), { timeout: 15_000 }).toContain(t("site-mail-gone"));
  expect(await line(gone)).toContain(t("site-mail-waits"));
  expect((await team.get("/werkplek/postvak")).status()).toBe(200);
  expect((await fetch(`${site.place.url}/gesprekken`)).status).toBe(200);

  await server.open();
  await arrived(busy, 75_000);
  await arrived(gone, 75_000);
  for (const email of [busy, gone]) {
    await expect.poll(() => line(email)).toContain(t("site-mail-sent"));
    expect(server.to(email)).toHaveLength(1);
  }
});

test("stopped halfway: a mail that was waiting goes out after the restart, once (D14)", async () => {
  const email = "herstart@zes.voorbeeld.example";
  await signUp(email);
  await site.stop();
  await site.serve();
  await arrived(email, 15_000);
  expect(server.offered.get(email)).toBe(1);
});
