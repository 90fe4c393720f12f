import type { DismissPairCommand, PairCommand } from "../duplicates/dismiss-pair.schema.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { MergeSureCommand, UnmergeAllCommand } from "../merge/merge-sure.schema.js";
import type { MergeSureWatch, SureMerges, UnmergedGroups } from "../merge/sure-report.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import type { WritePlan } from "../plan/write-plan.js";
import { checkDuplicates } from "./check-duplicates.js";
import type { CheckDuplicatesQuery, DuplicateCheck } from "./check-duplicates.schema.js";
import type { CrmScope } from "./crm-scope.js";
import type { DismissalDecision } from "./decide-dismissal.js";
import { decideDismissal } from "./decide-dismissal.js";
import type { DismissalsQuery, DismissedPair } from "./list-dismissals.js";
import { listDismissals } from "./list-dismissals.js";
import type { Page } from "./list-records.js";
import { maskDismissal } from "./mask-dismissal.js";
import { maskPlan } from "./mask-plan.js";
import { mergeSure, previewMergeSure } from "./merge-sure.js";
import { runCommand } from "./run-command.js";
import { scanDuplicates } from "./scan-duplicates.js";
import type { DuplicateScan, ScanDuplicatesQuery, ScanWatch } from "./scan-duplicates.schema.js";
import { previewUnmergeAll, unmergeAll } from "./unmerge-all.js";

/** The commands on pairs, each giving `Result`. */
export interface DuplicateCommands<Result> {
  /**
   * Says that two records are not duplicates. It holds until a field that identifies one of them changes: a name, the
   * company, the e-mail address, a phone, the web site, an address. Said again, it is brought up to what they are now.
   */
  dismiss(command: DismissPairCommand): Promise<Result>;
  /** Takes it back: the two may be duplicates again. Gives what was said. */
  forget(command: PairCommand): Promise<Result>;
}

/** Merging what is surely the same, and taking it back. */
export interface SureMergeCommands {
  /**
   * Merges the groups of a scan in which every pair with the record that remains is `sure`, each as `merge` does and in
   * a commit of its own, in their order. The others are left for review, and told with the reason; so is what was changed
   * since, or said to be different. Under an idempotency key it goes on where it ended, after a crash or an abort.
   */
  mergeSure(command: MergeSureCommand, watch?: MergeSureWatch): Promise<SureMerges>;
  /**
   * Takes the merges of a batch back, the last first, each as `unmerge` does. Those that something stands against hold,
   * and are told with the reason; it can be called again.
   */
  unmergeAll(command: UnmergeAllCommand, watch?: MergeSureWatch): Promise<UnmergedGroups>;
}

/** Duplicates of leads, accounts and contacts, on behalf of one actor. Commands throw a `CrmError` as those on leads do. */
export interface Duplicates extends DuplicateCommands<DuplicateDismissal>, SureMergeCommands {
  /** The same commands without writing. */
  readonly preview: DuplicateCommands<DismissalDecision> & SureMergeCommands;
  /**
   * Finds the records that may be the same as one that is being entered, or as one that is stored, and tells why.
   *
   * @example
   * ```ts
   * import { createCrm } from "crmkit";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
   * await ann.leads.create({ firstName: "Léa", lastName: "Michel", email: "lea@apollo.example" });
   * const { candidates } = await ann.duplicates.check({ type: "lead", draft: { lastName: "MICHEL", email: "lea@apollo.example" } });
   * console.log(candidates.length); // => 1
   * ```
   */
  check(query: CheckDuplicatesQuery): Promise<DuplicateCheck>;
  /**
   * Compares all records of some types that the actor may see. What is compared of them, some 250 bytes each, is held in
   * memory until the result is let go.
   */
  scan(query: ScanDuplicatesQuery, watch?: ScanWatch): Promise<DuplicateScan>;
  /** Lists the pairs that are not duplicates, the newest first: those both records of which the actor may see. */
  dismissals(query?: DismissalsQuery): Promise<Page<DismissedPair>>;
}

/** Makes the façade of duplicates for one actor. */
export function duplicates(scope: CrmScope): Duplicates {
  const commands = <Result>(
    carryOut: (decide: () => Promise<DismissalDecision>) => Promise<Result>,
  ): DuplicateCommands<Result> => ({
    dismiss: async (command) => carryOut(() => decideDismissal.dismiss(scope, command)),
    forget: async (command) => carryOut(() => decideDismissal.forget(scope, command)),
  });
  return {
    ...commands(async (decide) => maskDismissal(scope.visible, await runCommand(scope.storage, decide))),
    mergeSure: async (command, watch = {}) => mergeSure(scope, command, watch),
    unmergeAll: async (command, watch = {}) => unmergeAll(scope, command, watch),
    preview: {
      ...commands(async (decide) => maskDecision(scope, await decide())),
      mergeSure: async (command, watch = {}) => previewMergeSure(scope, command, watch),
      unmergeAll: async (command, watch = {}) => previewUnmergeAll(scope, command, watch),
    },
    check: async (query) => checkDuplicates(scope, query),
    scan: async (query, watch = {}) => scanDuplicates(scope, query, watch),
    dismissals: async (query = {}) => listDismissals(scope, query),
  };
}

function maskDecision({ visible }: CrmScope, decision: DismissalDecision): Decision<WritePlan<DuplicateDismissal>> {
  if (!decision.ok) return decision;
  const plan = decision.value;
  return accept({ ...plan, ...maskPlan(visible, plan), result: maskDismissal(visible, plan.result) });
}
