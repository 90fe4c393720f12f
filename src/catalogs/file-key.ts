import { uuidFromText } from "../kernel/hash128.js";

/** The key of a file: what is in it, and what makes it differ from the key of the same content stored for another. */
export const fileKey = (sha256: string, unique: string, extension: string): string =>
  `catalogs/${sha256}-${uuidFromText(unique)}.${extension}`;

/** The SHA-256 of what is stored under a key; `null` for no key of a catalogue's file. */
export const keptSha256 = (key: string | null): string | null =>
  /^catalogs\/([0-9a-f]{64})-[0-9a-f-]{36}\.[a-z]+$/.exec(key ?? "")?.[1] ?? null;
