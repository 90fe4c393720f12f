import type { StorageCase } from "../kit/storage-case.js";
import { aggregateCases } from "./aggregate-cases.js";
import { atomicCases } from "./atomic-cases.js";
import { commitCases } from "./commit-cases.js";
import { containsCases } from "./contains-cases.js";
import { copyCases } from "./copy-cases.js";
import { customCases } from "./custom-cases.js";
import { drawCases } from "./draw-cases.js";
import { errorCases } from "./error-cases.js";
import { exactRecordCases } from "./exact-record-cases.js";
import { exactTextCases } from "./exact-text-cases.js";
import { exactValueCases } from "./exact-value-cases.js";
import { filterCases } from "./filter-cases.js";
import { followCases } from "./follow-cases.js";
import { followRaceCases } from "./follow-race-cases.js";
import { followRewrittenCases } from "./follow-rewritten-cases.js";
import { getCases } from "./get-cases.js";
import { groupCases } from "./group-cases.js";
import { isolationCases } from "./isolation-cases.js";
import { listCases } from "./list-cases.js";
import { measureCases } from "./measure-cases.js";
import { pageCases } from "./page-cases.js";
import { periodCases } from "./period-cases.js";
import { planCases } from "./plan-cases.js";
import { raceCases } from "./race-cases.js";
import { randomCases } from "./random-cases.js";
import { reassignBoundsCases } from "./reassign-bounds-cases.js";
import { reassignCases } from "./reassign-cases.js";
import { reassignListCases } from "./reassign-list-cases.js";
import { sortCases } from "./sort-cases.js";
import { stableCases } from "./stable-cases.js";
import { textCases } from "./text-cases.js";

/** Everything that a storage promises, as cases. */
export const storageCases: readonly StorageCase[] = [
  ...exactRecordCases,
  ...exactValueCases,
  ...exactTextCases,
  ...copyCases,
  ...isolationCases,
  ...errorCases,
  ...getCases,
  ...filterCases,
  ...groupCases,
  ...listCases,
  ...customCases,
  ...textCases,
  ...containsCases,
  ...sortCases,
  ...pageCases,
  ...stableCases,
  ...aggregateCases,
  ...measureCases,
  ...periodCases,
  ...randomCases,
  ...atomicCases,
  ...commitCases,
  ...planCases,
  ...raceCases,
  ...reassignCases,
  ...drawCases,
  ...reassignListCases,
  ...reassignBoundsCases,
  ...followCases,
  ...followRaceCases,
  ...followRewrittenCases,
];
