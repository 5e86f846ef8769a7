import { expect, request, test } from "@playwright/test";
import { readdir, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import pg from "pg";
import { template } from "../support/global";
import { Site, type Place } from "../support/site";

/** Marks that stand in the requests; wherever one turns up afterwards, somebody kept it. */
const MARKS = ["127.0.0.77", "KanarieBrowser", "kanarieplek", "x-kanarie"];
const WORDS = "kanariewoorden";

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** One request from an address of its own, so that the address can be searched for. */
function send(url: string, form?: Record<string, string>): Promise<Answer> {
  const body = form ? new URLSearchParams(form).toString() : "";
  const headers = {
    "user-agent": "KanarieBrowser/77",
    "accept-language": "x-kanarie",
    referer: new URL("/kanarieplek", url).href,
    ...(form && { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) }),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method: form ? "POST" : "GET", localAddress: "127.0.0.77", headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.on("error", reject).end(body);
  });
}

/** Every file of the site as text, by name; on PostgreSQL also every row of every table. */
async function everything(place: Place): Promise<Record<string, string>> {
  const names = await readdir(place.folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const found: Record<string, string> = {};
  for (const file of files) found[path.relative(place.folder, file)] = (await readFile(file)).toString("latin1");
  if (!place.database.startsWith("postgres")) return found;
  const client = new pg.Client({ connectionString: place.database });
  await client.connect();
  const tables = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  for (const { name } of tables.rows) {
    const rows = await client.query<{ row: string }>(`select cast(t as text) as row from "${name}" t`);
    found[`expeditie.db: ${name}`] = rows.rows.map(({ row }) => row).join("\n");
  }
  await client.end();
  return found;
}

test("twenty people say something, and who they were is nowhere: log, database, mails, backup (AN-10, AN-50, AN-54)", async () => {
  test.setTimeout(120_000);
  const site = await Site.start(await template(), { RUST_LOG: "trace" });
  const { url, folder } = site.place;
  try {
    // Every header a proxy or a browser could put an address in, from somebody who is no proxy of ours.
    for (let n = 0; n < 20; n += 1) {
      const page = await send(`${url}/meedoen/ouders`);
      expect(page.headers["set-cookie"]).toBeUndefined();
      const form = { tekst: `${WORDS} ${n}`, perspectief: "ouder", gemeente: "zundert", stap: "versturen" };
      const answer = await send(`${url}/meedoen/ouders`, { ...form, sleutel: `${n}`.padStart(26, "0") });
      const answered = answer.body.includes('id="intrekcode"') ? answer : await again(url, answer, form);
      expect(answered.status).toBe(200);
      expect(answered.body).toContain('id="intrekcode"');
      for (const { headers, body } of [page, answered]) {
        expect(headers["set-cookie"]).toBeUndefined();
        expect(headers["cache-control"]).toBe("no-store");
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(headers["content-security-policy"]).toContain("default-src 'none'");
        expect(headers["permissions-policy"]).toContain("camera=()");
        expect(body).toMatch(/<meta name="robots" content="noindex/);
        expect(body).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)[^"]*"[^>]*(src|stylesheet)/);
      }
    }
    await site.command("backup", path.join(folder, "backup.gz"));
    const desk = await request.newContext({ baseURL: url });
    expect((await desk.get("/readyz")).status()).toBe(200);
    await desk.dispose();
    for (const metrics of ["/metrics", "/status", "/debug"]) expect((await send(url + metrics)).status).toBe(404);
    await site.stop();
    const found = await everything(site.place);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["server.log", "backup.gz"]));
    expect(found["server.log"]?.length, "the log tells everything it can").toBeGreaterThan(10_000);
    const held = Object.entries(found).filter(([name]) => name.startsWith("expeditie.db"));
    expect(held.some(([, text]) => text.includes(WORDS)), "this test can find what is kept").toBe(true);
    for (const [name, text] of Object.entries(found)) {
      for (const mark of MARKS) expect(text.includes(mark), `${mark} in ${name}`).toBe(false);
      if (!name.startsWith("expeditie.db")) expect(text.includes(WORDS), `words in ${name}`).toBe(false);
    }
  } finally {
    await site.end();
  }
});

/** The guard of public forms may ask to press once more; what it gave travels along. */
async function again(url: string, stopped: Answer, form: Record<string, string>): Promise<Answer> {
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(stopped.body)?.[1] ?? "";
  return send(`${url}/meedoen/ouders`, { ...form, sleutel: value("sleutel"), stempel: value("stempel") });
}
