/** A running program with a database of its own. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "..", "..");
export const BINARY = path.resolve(process.env.EXPEDITIE_BIN ?? path.join(root, "target/release/expeditie"));
const ASSETS = path.resolve(process.env.SITE_DIR ?? path.join(root, "target/site"));

export interface Account {
  email: string;
  role: string;
  gemeente: string | null;
  password: string;
  totp_secret: string;
}

/** What a worker must know of a site; can be written to a file. */
export interface Place {
  url: string;
  folder: string;
  mails: string;
  database: string;
  accounts: Account[];
}

/** A database with its key and accounts: made once, copied for each site that starts from it. */
export interface Template {
  folder: string;
  database: string;
  accounts: Account[];
}

export class Site {
  private server: ChildProcess | undefined;
  private readonly extra: Record<string, string>;
  readonly place: Place;

  private constructor(place: Place, extra: Record<string, string>) {
    this.place = place;
    this.extra = extra;
  }

  /** Starts from a copy of `from`, or from the bare programme data. */
  static async start(from?: Template, extra: Record<string, string> = {}): Promise<Site> {
    const folder = await mkdtemp(path.join(tmpdir(), "expeditie-e2e-"));
    const database = await newDatabase(folder, from);
    const url = `http://127.0.0.1:${await freePort()}`;
    const place = { url, folder, database, mails: path.join(folder, "postvak"), accounts: from?.accounts ?? [] };
    const site = new Site(place, extra);
    if (!from) {
      await site.command("migrate");
      await site.command("seed");
    }
    await site.serve();
    return site;
  }

  /** Programme data, demo dialogues and one account per role, not served. */
  static async demo(): Promise<Template> {
    const folder = await mkdtemp(path.join(tmpdir(), "expeditie-e2e-"));
    const database = await newDatabase(folder);
    const place = { url: "http://127.0.0.1:1", folder, database, mails: path.join(folder, "postvak"), accounts: [] };
    const site = new Site(place, {});
    await site.command("migrate");
    const lines = (await site.command("demo")).split("\n").filter((line) => line.startsWith("{"));
    const accounts = lines.map((line) => JSON.parse(line) as Account);
    if (accounts.length < 6) throw new Error(`demo printed ${accounts.length} accounts, and there are six roles`);
    return { folder, database, accounts };
  }

  /** Runs a command of the program on this site's database and gives what it printed. */
  async command(...args: string[]): Promise<string> {
    return command(this.place, ...args);
  }

  async serve(): Promise<void> {
    const server = spawn(BINARY, ["serve"], { env: environment(this.place, this.extra), stdio: ["ignore", "pipe", "pipe"] });
    const log = createWriteStream(path.join(this.place.folder, "server.log"), { flags: "a" });
    server.stdout.pipe(log);
    server.stderr.pipe(log);
    this.server = server;
    for (let tries = 0; tries < 300; tries += 1) {
      if (server.exitCode !== null) throw new Error(`the server stopped at once; see ${this.place.folder}/server.log`);
      if (await answers(this.place.url)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the server does not answer on ${this.place.url}`);
  }

  /** Asks the server to stop and waits until it has; kills it when it does not listen. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server || server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    const late = setTimeout(() => server.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(late);
  }

  /** Stops and clears everything away. */
  async end(): Promise<void> {
    await this.stop();
    await forget(this.place);
  }
}

/** A command of the program on the database of a site. */
export async function command(place: Place, ...args: string[]): Promise<string> {
  const { stdout } = await run(BINARY, args, { env: environment(place, {}), maxBuffer: 1 << 26 });
  return stdout;
}

/** Clears a database and its folder away, unless somebody wants to look at them. */
export async function forget(place: { folder: string; database: string }): Promise<void> {
  if (process.env.KEEP_SITES) return;
  if (place.database.startsWith("postgres")) {
    await administrate(`drop database if exists ${nameOf(place.database)} with (force)`);
  }
  await rm(place.folder, { recursive: true, force: true });
}

function environment(place: Place, extra: Record<string, string>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    RUST_LOG: process.env.RUST_LOG ?? "info",
    RUST_BACKTRACE: "1",
    DATABASE_URL: place.database,
    SITE_ADDR: new URL(place.url).host,
    BASE_URL: place.url,
    SITE_DIR: ASSETS,
    SECRET_KEY_FILE: path.join(place.folder, "secret.key"),
    MAIL_FOLDER: place.mails,
    MAIL_FROM: "Expeditie <expeditie@voorbeeld.example>",
    EXPEDITIE_ENV: "development",
    RATE_LIMIT_PER_MINUTE: "100000",
    ...extra,
  };
}

async function newDatabase(folder: string, from?: Template): Promise<string> {
  const admin = process.env.TEST_DATABASE_URL;
  if (from) await copyFiles(from.folder, folder);
  if (!admin) return `sqlite://${path.join(folder, "expeditie.db")}`;
  const name = path.basename(folder).toLowerCase().replaceAll(/[^a-z0-9]/g, "_");
  await administrate(`create database ${name}${from ? ` template ${nameOf(from.database)}` : ""}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

async function copyFiles(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (name.startsWith("expeditie.db") || name === "secret.key") await cp(path.join(from, name), path.join(to, name));
  }
}

function nameOf(database: string): string {
  return new URL(database).pathname.slice(1);
}

async function administrate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
