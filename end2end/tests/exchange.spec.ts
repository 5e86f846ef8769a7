import { readdir } from "node:fs/promises";
import path from "node:path";
import { read } from "../support/readers";
import { expect, test } from "../support/test";

const golden = path.resolve(import.meta.dirname, "..", "..", "src", "themes", "refi", "tests", "golden");

/** The Rust tests keep our files equal to these. */
test("the exchange files are valid by the schemas of the standard, says libxml2 (E-22)", async () => {
  const files = await readdir(golden);
  expect(files.sort()).toEqual(["codebook.qdc", "project.qde", "project.qdpx"]);
  for (const file of files) {
    const found = await read<{ errors: string[]; pieces: number; codes: number }>("refi.py", path.join(golden, file));
    expect(found, file).toEqual({ errors: [], pieces: file.endsWith(".qdpx") ? 3 : 0, codes: 6 });
  }
});
