import type { SearchThreads } from "../duplicates/threads/search-threads.js";
import type { BlobStore } from "./blob-store.js";
import type { CalendarSync } from "./calendar-sync.js";
import type { CommercialDocuments } from "./commercial-documents.js";
import type { Dunning } from "./dunning.js";
import type { Mailer } from "./mailer.js";
import type { Projects } from "./projects.js";

/** What a host can bring besides the storage. Each is asked only by what is named after it. */
export interface HostPorts {
  /** Quotes and orders. */
  readonly documents?: CommercialDocuments | undefined;
  /** Projects. */
  readonly projects?: Projects | undefined;
  /** The follow-up of claims. */
  readonly dunning?: Dunning | undefined;
  /** Other calendars that events are kept in step with, by the name that the host gives each; `undefined` for one that there is not. */
  readonly calendars?: ((source: string) => CalendarSync | undefined) | undefined;
  /** Sends messages. */
  readonly mailer?: Mailer | undefined;
  /** Keeps files. */
  readonly blobs?: BlobStore | undefined;
  /** Threads that the search for duplicates shares its work with, such as `workerThreads()` of `crmkit/threads`. */
  readonly threads?: SearchThreads | undefined;
}
