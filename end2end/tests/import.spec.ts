import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { decide, published } from "../support/steps";
import { t } from "../support/texts";

const FILES = path.resolve(import.meta.dirname, "..", "..", "src", "contributions", "import", "tests", "files");

function file(lines: string[]) {
  return { name: "uitspraken.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`) };
}

test("a facilitator reads in a spreadsheet: what is wrong is named, and all of the rest is kept once (E-12, C-42)", async ({ as }) => {
  test.setTimeout(120_000);
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "groepsgesprek" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await follow(team, t("import-link"));
  await press(team, t("import-look"));
  await expectFaults(team, "bestand");
  await team.locator("#bestand").setInputFiles(path.join(FILES, "password.xlsx"));
  await press(team, t("import-look"));
  await expect(team.locator("#bestand-fout")).toHaveText(t("import-fault-password"));

  const said = [unique("Oma past op 👩‍👧‍👦"), unique("=1+1 is geen som"), unique("Één café"), unique("Wij missen opa"), unique("De buurvrouw helpt")];
  const rows = ["Vraag;TEKST;perspectief;gemeente;tafel", ...said.map((text) => `gg-01;${text};ouder;;1`)];
  const wrong = [...rows, `gg-01;${said[0]};ouder;;2`, "99;Meer rust;;;2", "gg-02;Bel 06-12345678;;;2"];
  await team.locator("#bestand").setInputFiles(file(wrong));
  await press(team, t("import-look"));
  await expect(team.locator("h1")).toHaveText(t("import-preview-title"));
  await expect(team.locator("#foute-rijen tbody tr")).toHaveCount(2);
  await expect(team.locator("#foute-rijen")).toContainText("06-12345678");
  await expect(team.locator("#inhoud")).toContainText(t("import-twice-row", { row: 7, first: 2 }));
  await expect(team.locator("#inhoud")).toContainText(t("import-unknown", { names: "tafel" }));
  await team.locator("input[name=herkomst][value='eigen woorden']").check();
  await press(team, t("import-keep", { count: 5 }));
  await expectFaults(team, "fout");
  await expect(team.locator("input[name=herkomst][value='eigen woorden']")).toBeChecked();

  // The file is mended, and nothing of the first try was kept.
  await follow(team, t("import-again"));
  await team.locator("#bestand").setInputFiles(file(rows));
  await press(team, t("import-look"));
  await team.locator("input[name=herkomst][value=opgetekend]").check();
  await press(team, t("import-keep", { count: 5 }));
  await expect(team.locator("#inhoud")).toContainText(t("import-kept", { count: 5 }));
  await team.locator("#bestand").setInputFiles(file([...rows, "gg-02;Meer groen;;;1"]));
  await press(team, t("import-look"));
  await expect(team.locator("#inhoud")).toContainText(t("import-known", { count: 5 }));
  for (const text of said) await decide(team, text, "vrij");
});

test("names in a file are shown, and made neutral with one choice (AN-71)", async ({ as }) => {
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}/bestand`);
  const rows = [1, 2, 3, 4].map(() => `${unique("Wij spelen buiten")};1`);
  const mark = unique("speelt buiten");
  await team.locator("#bestand").setInputFiles(file(["tekst;vraag", `Onze Fatima ${mark};1`, ...rows]));
  await press(team, t("import-look"));
  await expect(team.locator("mark")).toHaveText(["Fatima"]);
  await press(team, t("import-keep", { count: 5 }));
  await expectFaults(team, "herken", "herkomst");
  await team.locator("input[name=herken][value=alles]").check();
  await team.locator("input[name=herkomst][value=opgetekend]").check();
  await press(team, t("import-keep", { count: 5 }));
  await expect(team.locator("#inhoud")).toContainText(t("import-kept", { count: 5 }));
  await decide(team, `Onze iemand ${mark}`, "vrij");
});

test("files of other programs are read for the region, and the files to fill in can be downloaded (E-24)", async ({ as }) => {
  const [team, verkenner] = [await as("team"), await as("verkenner")];
  await team.goto("/werkplek/inbreng");
  await follow(team, t("import-link-region"));
  for (const name of ["golden.xlsx", "golden.ods"]) {
    await team.locator("#bestand").setInputFiles(path.join(FILES, name));
    await press(team, t("import-look"));
    // In the region a question has a code; one row of six has a number.
    await expect(team.locator("#inhoud")).toContainText(t("import-count", { count: 5 }));
    await expect(team.locator("#inhoud")).toContainText("👩‍👧‍👦");
    await follow(team, t("import-again"));
  }
  for (const [name, start] of [["leeg.csv", "\ufefftekst;vraag"], ["leeg.xlsx", "PK"]] as const) {
    const answer = await verkenner.request.get(`/werkplek/inbreng/bestand/${name}`);
    expect((await answer.body()).subarray(0, start.length + 2).toString("utf8")).toContain(start.slice(0, 2));
  }
  const own = await readFile(path.join(FILES, "..", "..", "empty.xlsx"));
  expect(await (await team.request.get("/werkplek/inbreng/bestand/leeg.xlsx")).body()).toEqual(own);
});
