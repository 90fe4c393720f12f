import type { AccountRules } from "../accounts/account-rules.js";
import type { LeadRules } from "../leads/lead-rules.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import type { CustomConversion } from "./carry-custom.js";

/** The configuration that conversions go by. */
export interface ConversionRules {
  /** The rules for leads. */
  readonly leads: LeadRules;
  /** The rules for accounts. */
  readonly accounts: AccountRules;
  /** The pipelines of opportunities. */
  readonly opportunityPipelines: readonly PipelineDefinition[];
  /** Where the host's own fields go. */
  readonly customFields: CustomConversion;
}
