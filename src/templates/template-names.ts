import type { Refusal } from "../kernel/decision.js";
import { foldWords } from "../kernel/fold-text.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf, splitKey } from "../kernel/id.js";
import type { Claim } from "../model/claim.js";
import type { Template } from "../model/template.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { check, insert, remove } from "../plan/write.js";

/** Why a template does not get the name that it is to have. */
export type TemplateNameRefusalCode = "NAME_TAKEN" | "NAME_TAKEN_ARCHIVED";

/** What is loaded of names: the claims on them, and the templates that hold them. */
export interface TemplateNames {
  /** Claims by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The templates that hold them and that the actor may see, by id. */
  readonly holders: ReadonlyMap<string, Template>;
}

const claimId = (companyId: string | null, name: string): Id<"claim"> =>
  asId("claim", `template.name.${uuidFromText(JSON.stringify([companyId, foldWords(name)]))}`);

/** The claims that a name may be held under: by the company itself, or by a template that all companies share. */
export const templateNameIds = (companyId: string | null, name: string): readonly Id<"claim">[] => [
  ...new Set([claimId(companyId, name), claimId(null, name)]),
];

/** What stands against a name: that another template has it, put away or not. */
export function templateNameObjections(
  { id, name }: { readonly id: string | null; readonly name: string },
  companyId: string | null,
  { claims, holders }: TemplateNames,
): Refusal<TemplateNameRefusalCode>[] {
  return templateNameIds(companyId, name)
    .flatMap((one) => claims.get(one) ?? [])
    .map(({ holderKey }) => splitKey(holderKey).id)
    .filter((holder) => holder !== id)
    .slice(0, 1)
    .map((holder) => {
      const isAway = (holders.get(holder)?.archivedAt ?? null) !== null;
      return { code: isAway ? "NAME_TAKEN_ARCHIVED" : "NAME_TAKEN", path: ["name"], params: { name, id: holder } };
    });
}

/** Plans that a template holds its name; whichever of two is stored first, the other is refused. */
export function claimTemplateName({ id, companyId, name }: Template, env: DecisionEnv): Write[] {
  const own = claimId(companyId, name);
  const claim = { ...newRecord("claim", env, { id: own, companyId }), holderKey: keyOf("template", id) };
  const others = templateNameIds(env.actor.companyId, name).filter((one) => one !== own);
  return [insert("claim", claim), ...others.map((one) => check("claim", one, null))];
}

/** Plans that the claim on its name follows a template from one version to the next. */
export function moveTemplateName(
  before: Template,
  after: Template,
  { claims }: TemplateNames,
  env: DecisionEnv,
): Write[] {
  const had = claimId(before.companyId, before.name);
  if (had === claimId(after.companyId, after.name)) return [];
  const held = claims.get(had);
  return [held === undefined ? check("claim", had, null) : remove("claim", held), ...claimTemplateName(after, env)];
}
