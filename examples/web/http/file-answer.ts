import { Readable } from "node:stream";
import type { WebContext } from "./web-context.js";

/** A file that is sent to the browser. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  /** What is in it: bytes or a text, or texts that are sent as they are made. */
  readonly content: Uint8Array | string | AsyncIterable<string>;
  /** Whether the browser shows it; it is downloaded unless said otherwise. */
  readonly shown?: boolean | undefined;
}

/** Answers with a file, by headers that keep the browser from taking it for anything else. */
export function fileAnswer(c: WebContext, { name, type, content, shown = false }: SentFile): Response {
  const headers = {
    "Content-Type": type,
    "Content-Disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encoded(name)}`,
    "X-Content-Type-Options": "nosniff",
  };
  if (typeof content === "string") return c.body(content, 200, headers);
  if (content instanceof Uint8Array) return c.body(new Uint8Array(content).buffer, 200, headers); // a copy: Node keeps small buffers within larger ones
  return c.body(Readable.toWeb(Readable.from(content)) as ReadableStream, 200, headers); // the same thing by two names
}

/** As RFC 8187 has it, which allows fewer signs than URLs do. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
