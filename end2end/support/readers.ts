/** Readers that are not ours: python-docx, odfpy, lxml and icalendar, installed by scripts/readers. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const home = path.resolve(import.meta.dirname, "..");
const own = path.join(home, "..", "target", "readers", "bin", "python");

/** What `readers/<script>` prints about a file, as JSON. Fails when the readers are not installed. */
export async function read<T>(script: "annex.py" | "annex_odt.py" | "refi.py" | "calendar.py", file: string): Promise<T> {
  // Isolated: a reader called calendar.py must not be taken for a module of the standard library.
  const python = existsSync(own) ? own : "python3";
  const { stdout } = await run(python, ["-I", path.join(home, "readers", script), file], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as T;
}

export interface Event {
  uid: string;
  status: string;
  sequence: number;
  summary: string;
  location: string;
  start: string;
  start_utc: string;
  end_utc: string;
}
