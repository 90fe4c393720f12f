import type { UnderKey } from "../kernel/under-key.js";
import type { LeadCommand, LoseLeadCommand, MoveLeadCommand } from "../leads/lead-commands.schema.js";
import type { LeadInput, NewLead } from "../leads/lead-input.schema.js";
import type { CrmScope } from "./crm-scope.js";
import type { LeadDecision } from "./decide-lead.js";
import { decideLead } from "./decide-lead.js";

/** Changes what was entered of a lead. */
export interface UpdateLeadCommand extends LeadCommand {
  /** The fields to change; the others keep their values. */
  readonly changes: LeadInput;
}

/** Copies a lead. */
export interface CopyLeadCommand extends UnderKey {
  /** Which lead. */
  readonly leadId: string;
  /** What the copy has otherwise. */
  readonly changes?: LeadInput | undefined;
}

/** The commands on one lead, each giving `Result`. */
export interface LeadCommands<Result> {
  /**
   * Enters a lead: the status, the assignee, the team, the company and the date of creation have defaults.
   *
   * @example
   * ```ts
   * import { createCrm } from "crmkit";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
   * const lead = await ann.leads.create({ lastName: "Michel", companyName: "Apollo", sourceId: { name: "Trade fair" } });
   * console.log(lead.fullName, lead.version, lead.assignedToId); // => Apollo, Michel 1 ann
   * ```
   */
  create(lead: NewLead & UnderKey): Promise<Result>;
  /**
   * Changes what was entered.
   *
   * @example
   * ```ts
   * import { createCrm } from "crmkit";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const ann = createCrm({ storage: memoryStorage() }).as({ userId: "ann", companyId: "acme" });
   * const { id: leadId, version } = await ann.leads.create({ lastName: "Michel" });
   * const lead = await ann.leads.update({ leadId, expectedVersion: version, changes: { firstName: "Léa" } });
   * console.log(lead.fullName, lead.version); // => Léa Michel 2
   * ```
   */
  update(command: UpdateLeadCommand): Promise<Result>;
  /** Enters a lead with what was entered of another, but nothing of what became of it. */
  copy(command: CopyLeadCommand): Promise<Result>;
  /** Assigns the lead to the actor (guide: « prendre en charge »). */
  takeCharge(command: LeadCommand): Promise<Result>;
  /** Moves the lead to another status, to a place on the board, or both. */
  move(command: MoveLeadCommand): Promise<Result>;
  /** Gives the lead up (guide: « perdre »). */
  lose(command: LoseLeadCommand): Promise<Result>;
  /** Takes a lost lead up again, in the default status. */
  reset(command: LeadCommand): Promise<Result>;
  /** Puts the lead away: until it is restored, it is neither moved, lost, reset nor taken charge of. */
  archive(command: LeadCommand): Promise<Result>;
  /** Takes the lead out again. */
  restore(command: LeadCommand): Promise<Result>;
}

/** Loads what a command needs and decides. */
type Decide = (scope: CrmScope, command: unknown) => Promise<LeadDecision>;

/** Makes the commands of a way to carry out what was decided: with a commit, or without. */
export function leadCommands<Result>(
  carryOut: (decide: Decide) => (command: unknown) => Promise<Result>,
): LeadCommands<Result> {
  return {
    create: carryOut(decideLead.create),
    update: carryOut(decideLead.update),
    copy: carryOut(decideLead.copy),
    takeCharge: carryOut(decideLead.takeCharge),
    move: carryOut(decideLead.move),
    lose: carryOut(decideLead.lose),
    reset: carryOut(decideLead.reset),
    archive: carryOut(decideLead.archive),
    restore: carryOut(decideLead.restore),
  };
}
