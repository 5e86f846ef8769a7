import { readFile, writeFile } from "node:fs/promises";
import { quotesOf, tableOf } from "../support/office";
import { read } from "../support/readers";
import { expect, expectFaults, press, test, unique } from "../support/test";
import { allowQuote, company, decide, finishDesk, judge, openAtDesk, published } from "../support/steps";
import { t } from "../support/texts";

test("the werkgroep codes pieces of a text, and the annex prints exactly those (WER-01, D15, chain 8, 9)", async ({ as }, info) => {
  const mark = unique("buurthuis");
  const sentences = [`In het ${mark} is altijd iemand.`, "Daar ga ik heen als het thuis niet gaat!", "De koffie is er ook lekker."];
  const nowhere = unique("Het regende vandaag");
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#tekst").fill(`${sentences.join(" ")}\n${nowhere}`);
  await press(team, t("contributions-batch-save"));
  await company(team.request, `/k/${dialogue.room}`);
  await decide(team, mark, "vrij");
  await decide(team, nowhere, "vrij");
  await allowQuote(team, mark);

  const coder = await as("werkgroep");
  await openAtDesk(coder, mark);
  await expect(coder.locator("input[name=thema]")).toHaveCount(7);
  await coder.locator('input[name=zin][value="0"]').check();
  await coder.locator('input[name=zin][value="2"]').check();
  await press(coder, t("themes-save-next"));
  await expectFaults(coder, "zin", "thema");
  await expect(coder.locator('input[name=zin][value="2"]')).toBeChecked();
  await coder.locator('input[name=zin][value="2"]').uncheck();
  await coder.locator('input[name=zin][value="1"]').check();
  await coder.locator("input[name=thema][value=omgeving-benutten]").check();
  await coder.locator("input[name=thema][value=voorliggende-voorzieningen]").check();
  await press(coder, t("themes-save-more"));
  await expect(coder.locator("#inhoud")).toContainText(t("themes-saved-title"));
  await judge(coder, "nergens", [2]);
  await finishDesk(coder);

  const quote = `${sentences[0]} ${sentences[1]}`;
  await coder.goto("/werkplek/bijlage-2");
  const row = (label: string) => coder.locator("tbody tr").filter({ has: coder.locator("th", { hasText: label }) });
  await expect(row("Sociale en fysieke omgeving benutten")).toContainText(quote);
  await expect(coder.locator("tbody")).not.toContainText("De koffie is er ook lekker.");
  await expect(coder.locator("tbody")).not.toContainText(nowhere);

  const csv = await (await coder.request.get("/werkplek/bijlage-2.csv")).text();
  expect(csv.split(quote)).toHaveLength(3);
  const download = coder.waitForEvent("download");
  await coder.locator('a[href="/werkplek/bijlage-2.docx"]').click();
  const file = info.outputPath("bijlage-2.docx");
  await (await download).saveAs(file);
  const docx = await readFile(file);
  expect(quotesOf(docx).filter((one) => one === quote)).toHaveLength(2);

  // What we read in it is what an independent reader reads in it.
  const independent = await read<{ title: string; repeated_header: boolean; rows: string[][][] }>("annex.py", file);
  expect(independent.title).toBe(t("themes-annex-title"));
  expect(independent.repeated_header).toBe(true);
  expect(independent.rows).toHaveLength(8);
  expect(independent.rows[0]).toEqual([[t("themes-annex-theme")], [t("themes-annex-quotes")], [t("themes-annex-description")]]);
  expect(independent.rows).toEqual(tableOf(docx));

  // The ODT holds the same table, cell by cell.
  const odt = info.outputPath("bijlage-2.odt");
  await writeFile(odt, await (await coder.request.get("/werkplek/bijlage-2.odt")).body());
  const other = await read<object>("annex_odt.py", odt);
  expect(other).toEqual({ faults: [], title: independent.title, language: "nl-NL", repeated_header: true, rows: independent.rows });
});

test("the werkgroep leaves a quote out of the annex and puts it back (chain 9)", async ({ as }) => {
  const text = unique("Een quote die misschien weg kan");
  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#tekst").fill(text);
  await press(team, t("contributions-batch-save"));
  await company(team.request, `/k/${dialogue.room}`);
  await decide(team, text, "vrij");
  await allowQuote(team, text);
  const coder = await as("werkgroep");
  await openAtDesk(coder, text);
  await judge(coder, ["brede-blik"]);

  const printed = async () => quotesOf(await (await coder.request.get("/werkplek/bijlage-2.docx")).body()).includes(text);
  await coder.goto("/werkplek/bijlage-2");
  expect(await printed()).toBe(true);
  const quote = coder.locator(".annex-quote").filter({ hasText: text });
  await quote.getByRole("button", { name: t("themes-annex-leave-out") }).click();
  expect(await printed()).toBe(false);
  const closed = coder.locator("details", { has: quote }).locator("summary");
  await closed.click();
  await quote.getByRole("button", { name: t("themes-annex-put-back") }).click();
  expect(await printed()).toBe(true);
  await team.goto("/werkplek/bijlage-2");
  await expect(team.locator("tbody")).toContainText(text);
  await expect(team.getByRole("button", { name: t("themes-annex-leave-out") })).toHaveCount(0);
});

test("the CSV runs nothing in a spreadsheet (C-33)", async ({ as }, info) => {
  const coder = await as("werkgroep");
  const csv = await (await coder.request.get("/werkplek/bijlage-2.csv")).text();
  await writeFile(info.outputPath("bijlage-2.csv"), csv);
  expect(csv).not.toMatch(/(^|[,"])[=+@\t]/m);
});
