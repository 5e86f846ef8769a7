/** Starts one demo site per browser project before the journeys, and stops them afterwards. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Site, forget, type Place, type Template } from "./site";

const PROJECTS = ["zonder-script", "met-script", "elke-pagina"];
const VARIABLE = "EXPEDITIE_E2E";

export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "expeditie-e2e-run-"));
  process.env[VARIABLE] = folder;
  const template = await Site.demo();
  await note("template", template);
  const sites: Site[] = [];
  for (const project of PROJECTS) {
    const site = await Site.start(template);
    sites.push(site);
    await note(project, site.place);
  }
  return async () => {
    for (const site of sites) await site.end();
    await forget(template);
    if (!process.env.KEEP_SITES) await rm(folder, { recursive: true, force: true });
  };
}

/** The folder in which one run keeps its notes and logins. */
export function runFolder(): string {
  const folder = process.env[VARIABLE];
  if (!folder) throw new Error("the global setup did not run");
  return folder;
}

async function note(name: string, content: Place | Template): Promise<void> {
  await writeFile(path.join(runFolder(), `${name}.json`), JSON.stringify(content));
}

export async function placeOf(project: string): Promise<Place> {
  return JSON.parse(await readFile(path.join(runFolder(), `${project}.json`), "utf8")) as Place;
}

export async function template(): Promise<Template> {
  return JSON.parse(await readFile(path.join(runFolder(), "template.json"), "utf8")) as Template;
}
