import type {
  CatalogCommand,
  SetCatalogImageCommand,
  SetCatalogPdfCommand,
  UpdateCatalogCommand,
} from "../catalogs/catalog-commands.schema.js";
import type { NewCatalog } from "../catalogs/catalog-input.schema.js";
import type { CatalogRefusalCode } from "../catalogs/decide-create-catalog.js";
import type { CatalogSending } from "../emails/catalog-sending.js";
import type { SendCatalogCommand } from "../emails/send-catalog.schema.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { refuse } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { Catalog } from "../model/catalog.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { SortKey } from "../query/query.js";
import type { CatalogCard } from "./catalog-cards.js";
import { catalogCards } from "./catalog-cards.js";
import type { CrmScope } from "./crm-scope.js";
import type { CatalogDecision } from "./decide-catalog.js";
import { decideCatalog } from "./decide-catalog.js";
import type { FileCommand } from "./decide-catalog-file.js";
import { setImageCommand, setPdfCommand } from "./decide-catalog-file.js";
import type { ListQuery, Page } from "./list-records.js";
import { maskedDecision } from "./masked-decision.js";
import type { CatalogFile } from "./open-catalog-file.js";
import { openImage, openPdf, visibleCatalog } from "./open-catalog-file.js";
import { recordLists } from "./record-lists.js";
import { runCommand } from "./run-command.js";
import type { CatalogSendingDecision } from "./send-catalog.js";
import { previewSendCatalog, sendCatalog } from "./send-catalog.js";
import { setCatalogFile } from "./set-catalog-file.js";
import type { ActivityQuery } from "./timeline-queries.js";
import { readActivity } from "./timeline-queries.js";

/** The commands on one catalogue, each giving `Result`. */
export interface CatalogCommands<Result> {
  /** Enters a catalogue; its PDF comes afterwards. */
  create(catalog: NewCatalog & UnderKey): Promise<Result>;
  /** Changes what was entered. */
  update(command: UpdateCatalogCommand): Promise<Result>;
  /**
   * Gives a catalogue its PDF, which is looked at first: its name, its size, and whether it can be read by everybody. What
   * was sent before stays as it was sent.
   */
  setPdf(command: SetCatalogPdfCommand): Promise<Result>;
  /** Gives a catalogue the image for its card, or takes it away. */
  setImage(command: SetCatalogImageCommand): Promise<Result>;
  /** Puts the catalogue away. */
  archive(command: CatalogCommand): Promise<Result>;
  /** Takes the catalogue out again. */
  restore(command: CatalogCommand): Promise<Result>;
}

/** The commands on catalogues without their effects. */
export interface CatalogPreviews extends CatalogCommands<CatalogDecision> {
  /** Tells to whom a catalogue would be sent, and who is left out and why; the mailer is not asked. */
  send(command: SendCatalogCommand): Promise<CatalogSendingDecision>;
}

/**
 * Catalogues, on behalf of one actor: PDFs that can be shown, downloaded and sent. Everything answers with `CATALOGS_OFF`
 * unless the settings turn them on; their files are kept by the host's port `blobs`.
 */
export interface Catalogs extends CatalogCommands<Catalog> {
  /** The same commands without writing or storing; a PDF is looked at. */
  readonly preview: CatalogPreviews;
  /**
   * Sends the PDF to contacts, each in a message of their own (guide: « Envoyer un email »), and tells what became of each.
   * The messages are stored before the mailer is asked; under an idempotency key the same command goes on where it ended.
   */
  send(command: SendCatalogCommand): Promise<CatalogSending>;
  /** Reads one catalogue. */
  get(id: string): Promise<Catalog>;
  /** Lists catalogues, by name. */
  list(query?: ListQuery<Catalog>): Promise<Page<Catalog>>;
  /** Counts catalogues. */
  count(query?: Pick<ListQuery<Catalog>, "where" | "search" | "archived">): Promise<number>;
  /** Lists catalogues as cards, by name. */
  cards(query?: ListQuery<Catalog>): Promise<Page<CatalogCard>>;
  /** Reads what happened to a catalogue, newest first, what was sent included. */
  activity(catalogId: string, query?: ActivityQuery): Promise<Page<TimelineEntry>>;
  /** Reads the PDF of a catalogue, to be shown or downloaded (guide: « Afficher le PDF »). */
  openPdf(catalogId: string): Promise<CatalogFile>;
  /** Reads the image of a catalogue. */
  openImage(catalogId: string): Promise<CatalogFile>;
}

const byName: readonly SortKey[] = [
  { field: "name", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
];

const off: Refusal<CatalogRefusalCode> = { code: "CATALOGS_OFF" };

type Decide = (scope: CrmScope, input: unknown) => Promise<CatalogDecision>;
type MakeFileCommand = (scope: CrmScope, input: unknown) => Promise<FileCommand>;

/** Makes the façade of catalogues for one actor. */
export function catalogs(scope: CrmScope): Catalogs {
  const { enabled } = scope.settings.catalogs;
  const queried =
    <Args extends readonly unknown[], Result>(query: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!enabled) throw new CrmError("REFUSED", { refusals: [off] });
      return query(...args);
    };
  const masked = (catalog: Catalog): Catalog => scope.visible.mask("catalog", catalog);
  const carried = (decide: Decide) =>
    queried(async (command: unknown) => masked(await runCommand(scope.storage, () => decide(scope, command))));
  const stored = (make: MakeFileCommand) =>
    queried(async (command: unknown) => masked(await setCatalogFile(scope, await make(scope, command))));
  const lists = recordLists(scope, "catalog", byName);
  return {
    create: carried(decideCatalog.create),
    update: carried(decideCatalog.update),
    setPdf: stored(setPdfCommand),
    setImage: stored(setImageCommand),
    archive: carried(decideCatalog.archive),
    restore: carried(decideCatalog.restore),
    preview: previews(scope),
    send: queried((command: SendCatalogCommand) => sendCatalog(scope, command)),
    get: queried(lists.get),
    list: queried(lists.list),
    count: queried(lists.count),
    cards: queried(async (query: ListQuery<Catalog> = {}) => catalogCards(scope, await lists.list(query))),
    activity: queried(async (catalogId: string, query: ActivityQuery = {}) =>
      readActivity(scope, async () => [keyOf("catalog", (await visibleCatalog(scope, catalogId)).id)], query),
    ),
    openPdf: queried(async (catalogId: string) => openPdf(scope, await visibleCatalog(scope, catalogId))),
    openImage: queried(async (catalogId: string) => openImage(scope, await visibleCatalog(scope, catalogId))),
  };
}

function previews(scope: CrmScope): CatalogPreviews {
  const { enabled } = scope.settings.catalogs;
  const previewed = (decide: Decide) => async (command: unknown) =>
    enabled ? maskedDecision(scope, "catalog", await decide(scope, command)) : refuse(off);
  const looked = (make: MakeFileCommand) =>
    previewed(async (within, input) => {
      const { load, decide } = await make(within, input);
      return decide(await load());
    });
  return {
    create: previewed(decideCatalog.create),
    update: previewed(decideCatalog.update),
    setPdf: looked(setPdfCommand),
    setImage: looked(setImageCommand),
    archive: previewed(decideCatalog.archive),
    restore: previewed(decideCatalog.restore),
    send: async (command) => (enabled ? previewSendCatalog(scope, command) : refuse(off)),
  };
}
