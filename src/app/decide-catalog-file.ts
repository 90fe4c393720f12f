import type * as z from "zod";
import { setCatalogImageSchema, setCatalogPdfSchema } from "../catalogs/catalog-commands.schema.js";
import type { CheckedImage } from "../catalogs/decide-set-file.js";
import { decideSetImage, decideSetPdf } from "../catalogs/decide-set-file.js";
import { imageKind } from "../catalogs/image-kind.js";
import { pdfObjections } from "../catalogs/pdf/pdf-objections.js";
import { sha256 } from "../kernel/sha256.js";
import type { Catalog } from "../model/catalog.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import type { CatalogDecision } from "./decide-catalog.js";
import { requirePort } from "./host-ports.js";
import { loadWritable } from "./load-writable.js";
import { parseFile } from "./parse-file.js";
import { requireShown } from "./require-shown.js";

/** A field of a catalogue that has the key of a file. */
export type FileField = "pdf" | "image";

/** A command that gives a catalogue a file, with the file looked at. */
export interface FileCommand {
  /** Where its key goes. */
  readonly field: FileField;
  /** What is in the file; `null` where one is taken away. */
  readonly content: Uint8Array | null;
  /** Its media type. */
  readonly mediaType: string;
  /** Reads the catalogue. */
  readonly load: () => Promise<Catalog>;
  /** Decides; nothing is stored or written. */
  readonly decide: (catalog: Catalog) => CatalogDecision;
}

/** Looks at the PDF that a catalogue is to have, once it is sure that the actor may change it. */
export async function setPdfCommand(scope: CrmScope, input: unknown): Promise<FileCommand> {
  const { content, fileName, ...which } = parseCommand(scope, setCatalogPdfSchema, input, "pdf");
  const load = loader(scope, which);
  await load();
  const objections = await pdfObjections({ fileName, content }, scope.settings.catalogs);
  const file = { fileName, size: content.length, sha256: sha256(content), objections };
  const unique = scope.newId("attachment");
  return {
    field: "pdf",
    content,
    mediaType: "application/pdf",
    load,
    decide: (catalog) => decideSetPdf(file, { catalog, unique }, decisionEnv(scope)),
  };
}

/** Looks at the image that a catalogue is to have. */
export async function setImageCommand(scope: CrmScope, input: unknown): Promise<FileCommand> {
  const { content, ...which } = parseCommand(scope, setCatalogImageSchema, input, "image");
  const load = loader(scope, which);
  const { kind = none, objections } = content === null ? { objections: [] } : imageKind(content);
  const image: CheckedImage | null =
    content === null ? null : { extension: kind.extension, sha256: sha256(content), objections };
  const unique = scope.newId("attachment");
  return {
    field: "image",
    content,
    mediaType: kind.mediaType,
    load,
    decide: (catalog) => decideSetImage(image, { catalog, unique }, decisionEnv(scope)),
  };
}

const none = { extension: "", mediaType: "" }; // nothing is stored

interface WhichCatalog {
  readonly catalogId: string;
  readonly expectedVersion?: number | undefined;
}

const loader =
  (scope: CrmScope, { catalogId, expectedVersion }: WhichCatalog) =>
  (): Promise<Catalog> =>
    loadWritable(scope, "catalog", catalogId, expectedVersion);

/** Also a preview needs the port: what it lets through would be refused otherwise. */
function parseCommand<Command>(scope: CrmScope, schema: z.ZodType<Command>, input: unknown, field: FileField): Command {
  requireAction(scope, "catalogs.update");
  requireShown(scope, "catalog", [field]);
  requirePort("blobs", scope.ports.blobs);
  return parseFile(schema, input);
}
