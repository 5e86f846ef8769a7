import { mailTo } from "../support/mail";
import { accountOf, expect, expectFaults, follow, press, test, unique } from "../support/test";
import { published } from "../support/steps";
import { t } from "../support/texts";

test("a verkenner offers to help, a planner accepts, and the verkenner opens the door (C-12)", async ({ as, place }) => {
  const [team, verkenner] = [await as("team"), await as("verkenner")];
  const titel = unique("Wie helpt er mee");
  const dialogue = await published(team.request, { titel, gemeente: "roosendaal", verkenners: "1" });
  expect((await verkenner.goto(`/werkplek/deur/${dialogue.id}`))?.status()).toBe(404);

  await verkenner.goto("/werkplek");
  await follow(verkenner, t("desk-crew"));
  const row = verkenner.locator("tr").filter({ hasText: titel });
  await expect(row).toContainText("1");
  await row.getByRole("button", { name: t("crew-offer") }).click();
  await expect(verkenner.locator("#inhoud")).toContainText(t("crew-done-offered"));
  await expect(row).toContainText(t("crew-state-offered"));
  await row.getByRole("button", { name: t("crew-take-back") }).click();
  await expect(verkenner.locator("#inhoud")).toContainText(t("crew-done-taken-back"));
  await row.getByRole("button", { name: t("crew-offer") }).click();

  await team.goto(`/werkplek/gesprekken/${dialogue.id}`);
  await follow(team, t("crew-line-offers", { going: 0, wanted: 1, offered: 1 }));
  const { email } = accountOf(place, "verkenner");
  await press(team, t("crew-assign"));
  await expectFaults(team, "verkenner");
  await team.locator("tr").filter({ hasText: email }).getByRole("button", { name: t("crew-accept") }).click();
  await expect(team.locator("#inhoud")).toContainText(t("crew-done-accepted"));
  await mailTo(place, email, t("crew-mail-going-subject"));

  await verkenner.goto("/werkplek/meehelpen");
  await expect(row).toContainText(t("crew-your-going"));
  await row.getByRole("link", { name: t("dialogues-door") }).click();
  await expect(verkenner).toHaveURL(`/werkplek/deur/${dialogue.id}`);
  await expect(verkenner.locator("#inhoud")).toContainText(titel);
  await expect(verkenner.locator("#inhoud h2").first()).toHaveText(t("attendance-inside", { inside: 0, expected: 0 }));
  expect((await verkenner.goto(`/werkplek/gesprekken/${dialogue.id}`))?.status()).toBe(404);

  await team.locator("tr").filter({ hasText: email }).getByRole("button", { name: t("crew-remove") }).click();
  await expect(team.locator("#inhoud")).toContainText(t("crew-done-declined"));
  expect((await verkenner.goto(`/werkplek/deur/${dialogue.id}`))?.status()).toBe(404);
});
