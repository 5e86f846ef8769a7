import { writeFile } from "node:fs/promises";
import { mailTo, mailsTo } from "../support/mail";
import { read, type Event } from "../support/readers";
import { expect, test, unique } from "../support/test";
import { fillPlan, inDays, plan, published } from "../support/steps";
import { press } from "../support/test";
import { t } from "../support/texts";

/** The last Sunday of a month: the night in which the clocks change. */
function lastSunday(year: number, month: number): Date {
  const end = new Date(Date.UTC(year, month, 0));
  return new Date(end.getTime() - end.getUTCDay() * 86_400_000);
}

const day = (date: Date, shift = 0) => new Date(date.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
const year = new Date().getUTCFullYear() + 1;
const spring = lastSunday(year, 3);
const autumn = lastSunday(year, 10);

test("a calendar file says the hour of the invitation around both clock changes (C-28, D7)", async ({ as, page }, info) => {
  const team = await as("team");
  const cases = [
    [day(spring, -1), "19:30", "18:30"],
    [day(spring), "10:00", "08:00"],
    [day(spring, 1), "19:30", "17:30"],
    [day(autumn, -1), "19:30", "17:30"],
    [day(autumn), "10:00", "09:00"],
    [day(autumn, 1), "19:30", "18:30"],
  ] as const;
  const voor = unique("wie op tijd komt");
  const made: { titel: string; start: string; start_utc: string }[] = [];
  for (const [datum, begin, utc] of cases) {
    const dialogue = await published(team.request, { datum, begin, einde: "21:00", voor, titel: unique("Op tijd; \"komma, puntkomma\" \\ en 🙂") });
    const file = info.outputPath(`${datum}.ics`);
    await writeFile(file, await (await page.request.get(`${dialogue.path}.ics`)).body());
    const event = { start: `${datum}T${begin}:00`, start_utc: `${datum}T${utc}:00+00:00` };
    expect(await read<Event[]>("calendar.py", file)).toMatchObject([{ ...event, summary: dialogue.titel, location: "Bibliotheek, Molenstraat 5, Zundert" }]);
    made.push({ titel: dialogue.titel, ...event });
  }
  const feed = info.outputPath("gesprekken.ics");
  await writeFile(feed, await (await page.request.get("/gesprekken.ics?gemeente=zundert")).body());
  const events = await read<Event[]>("calendar.py", feed);
  for (const one of made) expect(events.find((event) => event.summary === one.titel)).toMatchObject({ start_utc: one.start_utc });
});

test("a time that does not happen or happens twice cannot be planned (D7)", async ({ as }) => {
  const team = await as("team");
  const values = { time: "2.30 uur", before: "1.30 uur", after: "3.30 uur" };
  const nights = [[day(spring), "dialogues-clock-skipped"], [day(autumn), "dialogues-clock-twice"]] as const;
  for (const [datum, sentence] of nights) {
    const begin = "02:30";
    await team.goto("/werkplek/gesprekken/nieuw");
    await fillPlan(team, { ...plan(), datum, begin, einde: "12:00" });
    await press(team, t("dialogues-form-submit"));
    await expect(team.locator('#fouten a[href="#begin"]')).toHaveText(t(sentence, values));
    await expect(team.locator("#begin")).toHaveValue(begin);
  }
});

test("a cancelled dialogue takes itself out of the calendar (C-28)", async ({ as, page }, info) => {
  const team = await as("team");
  const dialogue = await published(team.request);
  const fetch = async () => {
    const file = info.outputPath("gesprek.ics");
    await writeFile(file, await (await page.request.get(`${dialogue.path}.ics`)).body());
    return (await read<Event[]>("calendar.py", file))[0] as Event;
  };
  const before = await fetch();
  await team.request.post(`/werkplek/gesprekken/${dialogue.id}/afgelasten`, { form: { reden: "De zaal is dicht." } });
  const after = await fetch();
  expect(after).toMatchObject({ uid: before.uid, status: "CANCELLED" });
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

test("a dialogue that moves keeps its address, its place in the calendar, and its seats (C-22, C-28, C-32)", async ({ as, page, place }, info) => {
  const team = await as("team");
  const dialogue = await published(team.request, { plekken: "6" });
  const email = `${unique("verhuisd").replaceAll(" ", ".")}@voorbeeld.example`;
  const form = { personen: "2", bericht: "ja", email, leeftijd16: "ja", stap: "versturen" };
  await page.request.post(`${dialogue.path}/aanmelden`, { form });
  await mailTo(place, email, t("signups-mail-seated-subject"));
  const fetch = async () => {
    const file = info.outputPath("verhuisd.ics");
    await writeFile(file, await (await page.request.get(`${dialogue.path}.ics`)).body());
    return (await read<Event[]>("calendar.py", file))[0] as Event;
  };
  const before = await fetch();
  const datum = inDays(26);
  for (const begin of ["18:00", "18:30", "19:00"]) {
    await team.goto(`/werkplek/gesprekken/${dialogue.id}/wijzigen`);
    await team.locator("#datum").fill(datum);
    await team.locator("#begin").fill(begin);
    await press(team, t("dialogues-form-submit"));
    await expect(team.locator("#inhoud")).toContainText(t("dialogues-saved"));
  }
  await expect(team.locator("#inhoud")).toContainText(t("dialogues-taken-sentence", { taken: 2, seats: 6 }));
  await page.goto(dialogue.path);
  await expect(page.locator("#inhoud")).toContainText("19.00");
  const after = await fetch();
  expect(after).toMatchObject({ uid: before.uid, start: `${datum}T19:00:00` });
  expect(after.sequence).toBeGreaterThan(before.sequence);
  // People are told once, ten minutes after the first change: nobody has three mails now.
  expect(await mailsTo(place, email)).toHaveLength(1);
});
