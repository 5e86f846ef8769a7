import { expect, expectFaults, follow, logIn, press, test, unique } from "../support/test";
import { allowQuote, company, decide, finishDesk, judge, openAtDesk, published } from "../support/steps";
import { t } from "../support/texts";

test("two coders judge a piece apart, differ, raise hands, decide, and the annex follows (WER-02, WER-04, WER-05, E-13, E-16, E-17)", async ({
  as,
  stranger,
  place,
}) => {
  test.setTimeout(180_000);
  const mark = unique("buurtmoeder");
  const [piece, rest] = [`De ${mark} kent iedereen in de straat.`, "Zij is er elke dag."];
  const first = await as("werkgroep");
  await finishDesk(first);

  const team = await as("team");
  const dialogue = await published(team.request, { vragenlijst: "ouders" });
  await team.goto(`/werkplek/invoer/${dialogue.id}`);
  await team.locator("#vraag").selectOption({ index: 1 });
  await team.locator("#tekst").fill(`${piece} ${rest}`);
  await press(team, t("contributions-batch-save"));
  await company(team.request, `/k/${dialogue.room}`);
  await decide(team, mark, "vrij");
  await allowQuote(team, mark);

  await first.goto("/werkplek/verschillen");
  await follow(first, t("differences-rounds"));
  await first.locator("#deel").fill("101");
  await press(first, t("differences-open"));
  await expectFaults(first, "naam", "deel");
  await first.locator("#naam").fill(unique("Ronde"));
  await first.locator("#deel").fill("100");
  await press(first, t("differences-open"));
  await expect(first.locator("#inhoud")).toContainText(t("differences-done-opened"));
  await openAtDesk(first, mark);
  await judge(first, ["omgeving-benutten"], [0]);
  await first.goto("/werkplek/verschillen");
  await expect(first.locator("#inhoud")).not.toContainText(mark);

  const account = place.accounts.filter(({ role }) => role === "werkgroep")[1];
  if (!account) throw new Error("the demo has one coder");
  const second = await stranger();
  await logIn(second, account);
  await openAtDesk(second, mark);
  await expect(second.locator("blockquote")).toHaveText(piece);
  await expect(second.locator("input[name=thema]:checked, input[name=nergens]:checked")).toHaveCount(0);
  await judge(second, ["eigenaarschap", "brede-blik"]);

  await first.goto("/werkplek/verschillen");
  const card = first.locator("#inhoud .card").filter({ hasText: piece });
  await expect(card.locator("li")).toHaveCount(2);
  await expect(card).not.toContainText(rest);
  await expect(first.locator("table").last().locator("tbody tr")).toHaveCount(7);
  await card.getByRole("link").click();
  await expect(first.locator("h1")).toHaveText(t("differences-unit-title"));
  const unit = first.url();

  await press(first, t("differences-hands-raise"));
  const code = (await first.locator("#stemcode").innerText()).trim();
  await second.goto("/werkplek/hand");
  await second.locator("#code").fill(code);
  await press(second, t("differences-hand-go"));
  await second.locator("button[name=stem][value=eigenaarschap]").click();
  await expect(second.locator("#inhoud")).toContainText("Je koos: ");
  await follow(first, t("differences-hands-refresh"));
  await expect(first.locator("#inhoud")).toContainText("Aantal stemmen: 1");
  await expect(first.locator("table")).toHaveCount(0);
  await press(first, t("differences-hands-show"));
  await expect(first.locator("table").first().locator("tbody tr")).toHaveCount(1);
  await follow(first, t("differences-hands-decide"));

  await press(first, t("differences-save"));
  await expectFaults(first, "besluit", "thema");
  await first.locator("input[name=besluit][value=besproken]").check();
  await first.locator("input[name=thema][value=eigenaarschap]").check();
  await first.locator("#toelichting").fill("Het gaat om wie het doet.");
  await press(first, t("differences-save"));
  await expect(first.locator("#inhoud")).toContainText(t("differences-done-decided"));
  await expect(first.locator("#inhoud .card").filter({ hasText: piece })).toHaveCount(0);
  const csv = await (await first.request.get("/werkplek/bijlage-2.csv")).text();
  expect(csv.split(piece)).toHaveLength(2);

  await first.goto(unit);
  await expect(first.locator("#inhoud")).toContainText("Het gaat om wie het doet.");
  await follow(first, t("differences-changes"));
  await expect(first.locator("tbody")).toContainText(account.email);

  await first.goto("/werkplek/verschillen/rondes");
  await press(first, t("differences-close"));
  await expect(first.locator("#inhoud")).toContainText(t("differences-done-closed"));
});
