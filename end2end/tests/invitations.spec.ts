import { expect, expectFaults, follow, press, test, unique } from "../support/test";
import { published } from "../support/steps";
import { t } from "../support/texts";

test("a planner notes which groups were asked, and a colleague's change is not overwritten unseen (GEM-03)", async ({ as }) => {
  const [team, coordinator] = [await as("team"), await as("coordinator")];
  const dialogue = await published(team.request, { titel: unique("Wie komt er"), gemeente: "roosendaal" });
  const here = `/werkplek/gesprekken/${dialogue.id}`;
  await team.goto(here);
  await follow(team, t("invitations-line", { asked: 0, all: 10 }));
  await expect(team.locator("#inhoud")).toContainText("of je de deelnemers mengt of juist niet");
  await coordinator.goto(`${here}/uitnodigen`);

  await team.locator("input[name=stand-scholen][value=benaderd]").check();
  await team.locator("#notitie-scholen").fill("x".repeat(201));
  await press(team, t("invitations-save"));
  await expectFaults(team, "notitie-scholen");
  await expect(team.locator("input[name=stand-scholen][value=benaderd]")).toBeChecked();
  await team.locator("#notitie-scholen").fill("Via de nieuwsbrief.");
  await press(team, t("invitations-save"));
  await expect(team.locator("#inhoud")).toContainText(t("invitations-saved"));
  await expect(team.locator("#inhoud")).toContainText(t("invitations-line", { asked: 1, all: 10 }));

  await coordinator.locator("input[name=stand-scholen][value=bewust-niet]").check();
  await press(coordinator, t("invitations-save"));
  await expectFaults(coordinator, "stand-scholen");
  await expect(coordinator.locator("#fouten")).toContainText("Via de nieuwsbrief.");
  // Both answers are said; theirs stays until it is chosen again.
  await expect(coordinator.locator("input[name=stand-scholen][value=benaderd]")).toBeChecked();
  await coordinator.goto(`${here}/uitnodigen`);
  await expect(coordinator.locator("#notitie-scholen")).toHaveValue("Via de nieuwsbrief.");
  await coordinator.goto(here);
  await follow(coordinator, t("invitations-line", { asked: 1, all: 10 }));
});
