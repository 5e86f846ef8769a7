/** Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds). */
import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const used = new Map<string, number>();

/**
 * A code that was not given out before. The server takes each step of 30 seconds once and allows
 * one step of drift, so three codes can be used in a row without waiting.
 */
export function freshCode(secret: string): string {
  const now = Math.floor(Date.now() / 30_000);
  const step = Math.max((used.get(secret) ?? 0) + 1, used.has(secret) ? now - 1 : now);
  if (step > now + 1) throw new Error("too many codes of one account within 30 seconds");
  used.set(secret, step);
  return codeAt(secret, step);
}

function codeAt(secret: string, step: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", decode(secret)).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function decode(secret: string): Buffer {
  const letters = secret.toUpperCase().replaceAll(/[^A-Z2-7]/g, "");
  const bits = [...letters].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
