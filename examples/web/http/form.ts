import type { WebContext } from "./web-context.js";

/** What a form sent: texts by name, files apart. */
export interface Form {
  /** The text of a field; `""` where it was not sent. */
  readonly text: (name: string) => string;
  /** The text of a field, `null` where it is blank. */
  readonly filled: (name: string) => string | null;
  /** Every text of a field that comes several times. */
  readonly all: (name: string) => readonly string[];
  /** Whether a box is ticked. */
  readonly ticked: (name: string) => boolean;
  /** A file that was chosen. */
  readonly file: (name: string) => File | null;
}

/** Reads the form of a request. */
export async function formOf(c: WebContext): Promise<Form> {
  const data = await c.req.formData();
  const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === "string");
  const text = (name: string): string => texts(name)[0] ?? "";
  return {
    text,
    filled: (name) => (text(name).trim() === "" ? null : text(name).trim()),
    all: (name) => texts(name).filter((value) => value !== ""),
    ticked: (name) => data.has(name),
    file: (name) => {
      const value = data.get(name);
      return value === null || typeof value === "string" || value.size === 0 ? null : value;
    },
  };
}
