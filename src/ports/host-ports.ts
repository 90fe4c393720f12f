import type { CommercialDocuments } from "./commercial-documents.js";
import type { Dunning } from "./dunning.js";
import type { Projects } from "./projects.js";

/** What a host can bring besides the storage. Each is asked only by what is named after it. */
export interface HostPorts {
  /** Quotes and orders. */
  readonly documents?: CommercialDocuments | undefined;
  /** Projects. */
  readonly projects?: Projects | undefined;
  /** The follow-up of claims. */
  readonly dunning?: Dunning | undefined;
}
