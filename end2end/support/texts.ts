/** The Dutch sentences as the site says them, so that a better sentence breaks no journey. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "..", "..", "locales", "nl");
const bundle = new FluentBundle("nl", { useIsolating: false });
for (const file of readdirSync(folder)) {
  bundle.addResource(new FluentResource(readFileSync(path.join(folder, file), "utf8")));
}

export function t(key: string, values: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`locales/nl has no text '${key}'`);
  const faults: Error[] = [];
  const text = bundle.formatPattern(pattern, values, faults);
  if (faults.length > 0) throw new Error(`text '${key}': ${faults.join(", ")}`);
  return text;
}
