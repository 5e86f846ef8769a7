/** Mails as they leave the program: files in the folder of the site. */
import { expect } from "@playwright/test";
import { simpleParser, type ParsedMail } from "mailparser";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./site";

/** All mails to an address, in no particular order. */
export async function mailsTo(place: Place, address: string): Promise<ParsedMail[]> {
  const names = await readdir(place.mails).catch(() => []);
  const files = names.filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(files.map(async (name) => simpleParser(await readFile(path.join(place.mails, name)))));
  return mails.filter((mail) => recipients(mail).includes(address));
}

/** Waits until this address has a mail with this subject, and gives it. */
export async function mailTo(place: Place, address: string, subject: string): Promise<ParsedMail> {
  let found: ParsedMail[] = [];
  await expect
    .poll(async () => {
      found = (await mailsTo(place, address)).filter((mail) => mail.subject === subject);
      return found.length;
    }, { timeout: 15_000, message: `a mail '${subject}' to ${address}` })
    .toBe(1);
  return found[0] as ParsedMail;
}

export function recipients(mail: ParsedMail): string[] {
  const lists = [mail.to, mail.cc, mail.bcc].flat();
  return lists.flatMap((list) => list?.value.map((one) => one.address ?? "") ?? []);
}
