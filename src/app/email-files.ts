import type { EmailFileFacts } from "../emails/decide-send-email.js";
import type { EmailFile } from "../emails/send-email.schema.js";
import { emailFilesSchema } from "../emails/send-email.schema.js";
import { CrmError } from "../kernel/crm-error.js";
import { sha256 } from "../kernel/sha256.js";
import type { Attachment } from "../model/attachment.js";
import type { OutgoingAttachment } from "../ports/mailer.js";
import type { CrmScope } from "./crm-scope.js";
import { called } from "./host-ports.js";
import { requireShape } from "./require-shape.js";

/** A file that goes with a message: what is told of it, and the file itself. */
export interface LoadedFile extends EmailFileFacts {
  /** The file. */
  readonly content: Uint8Array;
  /** Whether it has yet to be kept. */
  readonly isNew: boolean;
}

/** Parts the files from the rest of a command: bytes are not read value by value. */
export function partFiles(input: unknown): { readonly files: readonly EmailFile[]; readonly command: unknown } {
  const { files, command } = parted(input);
  requireShape(emailFilesSchema, files, ["files"]);
  return { files: (files ?? []).map((file) => ({ ...file, content: file.content.slice() })), command };
}

function parted(input: unknown): { readonly files?: readonly EmailFile[] | undefined; readonly command: unknown } {
  try {
    if (typeof input !== "object" || input === null || !Object.hasOwn(input, "files")) return { command: input };
    const { files, ...command } = input as { files: readonly EmailFile[] | undefined };
    return { files, command };
  } catch {
    throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_UNREADABLE", path: [] }] }); // a getter or a proxy threw
  }
}

/** Files that came with a command, under the keys that they will be kept by. */
export const newFiles = (files: readonly EmailFile[]): readonly LoadedFile[] =>
  files.map(({ fileName, mediaType, content }) => {
    const hash = sha256(content);
    return { blob: `files/${hash}`, fileName, mediaType, size: content.length, sha256: hash, content, isNew: true };
  });

/** Reads the files of attachments; `missing` are the names of those that are not kept any more, or not as they were. */
export async function keptFiles(
  { ports }: CrmScope,
  attachments: readonly Attachment[],
): Promise<{ readonly files: readonly LoadedFile[]; readonly missing: readonly string[] }> {
  const files: LoadedFile[] = [];
  const missing: string[] = [];
  for (const { blob, fileName, mediaType, sha256: hash } of attachments) {
    const content = await called("blobs", ports.blobs, (blobs) => blobs.get(blob));
    const isWhole = content !== null && (hash === null || sha256(content) === hash);
    if (!isWhole) missing.push(fileName);
    else files.push({ blob, fileName, mediaType, size: content.length, sha256: hash, content, isNew: false });
  }
  return { files, missing };
}

/** Keeps the files that came with a command, so that they can be sent again. */
export async function keepFiles({ ports }: CrmScope, files: readonly LoadedFile[]): Promise<void> {
  for (const { blob, content, mediaType } of files.filter(({ isNew }) => isNew))
    await called("blobs", ports.blobs, (blobs) => blobs.put(blob, content, mediaType));
}

/** Files as a mailer takes them. */
export const outgoing = (files: readonly LoadedFile[]): readonly OutgoingAttachment[] =>
  files.map(({ fileName, mediaType, content }) => ({ fileName, mediaType, content }));
