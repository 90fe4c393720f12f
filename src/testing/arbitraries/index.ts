/**
 * Arbitraries for fast-check, which is an optional peer: records of every type, what may be entered of the most used ones,
 * and what lists and storages may be asked for. What they draw is valid, and stays so while it shrinks.
 *
 * @module
 */
export {
  arbitraryNewAccount,
  arbitraryNewContact,
  arbitraryNewLead,
  arbitraryNewOpportunity,
} from "./arbitrary-input.js";
export { arbitraryNewEvent } from "./arbitrary-new-event.js";
export { arbitraryAggregate, arbitraryFilter, arbitrarySort } from "./arbitrary-query.js";
export { arbitraryRecord } from "./arbitrary-record.js";
export { arbitraryScalar } from "./arbitrary-scalar.js";
export { arbitraryWhere } from "./arbitrary-where.js";
