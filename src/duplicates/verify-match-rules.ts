import type { Refusal } from "../kernel/decision.js";
import type { EvidenceRule, MatchFieldKind, MatchRules } from "./rules/match-rules.js";

/** What may be wrong with rules by which duplicates are found. */
export type MatchRulesFaultCode =
  | "MATCH_RULES_FIELD_UNKNOWN"
  | "MATCH_RULES_FIELD_UNFIT"
  | "MATCH_RULES_THRESHOLDS_UNORDERED"
  | "MATCH_RULES_KEY_REPEATED";

type Fault = Refusal<MatchRulesFaultCode>;

/** A field that evidence or a key names, where, and of which kinds it may be. */
interface NamedField {
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly kinds: readonly MatchFieldKind[] | null;
}

/** Lists what is wrong with rules: fields that they do not define or that are of an unfit kind, thresholds out of order, keys of one name. */
export function verifyMatchRules(rules: MatchRules): Fault[] {
  const { sure, same, review } = rules.thresholds;
  const names = rules.keys.map(({ name }) => name);
  return [
    ...[...keyFields(rules), ...rules.evidence.flatMap((rule, i) => evidenceFields(rule, ["evidence", i]))].flatMap(
      (named) => fieldFault(rules, named),
    ),
    ...(sure >= same && same >= review
      ? []
      : [{ code: "MATCH_RULES_THRESHOLDS_UNORDERED" as const, path: ["thresholds"] }]),
    ...names.flatMap((name, i): Fault[] =>
      names.indexOf(name) === i
        ? []
        : [{ code: "MATCH_RULES_KEY_REPEATED", path: ["keys", i, "name"], params: { name } }],
    ),
  ];
}

function fieldFault({ fields }: MatchRules, { name, path, kinds }: NamedField): Fault[] {
  const [own = "", part] = name.split(".");
  const field = fields[own];
  if (field === undefined || (part !== undefined && !(part === "number" && field.kind === "street")))
    return [{ code: "MATCH_RULES_FIELD_UNKNOWN", path, params: { field: name } }];
  if (kinds === null || kinds.includes(field.kind)) return [];
  return [{ code: "MATCH_RULES_FIELD_UNFIT", path, params: { field: name, kinds } }];
}

const keyFields = ({ keys }: MatchRules): NamedField[] =>
  keys.flatMap(({ parts }, k) =>
    parts.flatMap((part, p): NamedField[] => {
      const path = ["keys", k, "parts", p];
      return "field" in part
        ? [{ name: part.field, path: [...path, "field"], kinds: null }]
        : part.map((name, i) => ({ name, path: [...path, i], kinds: null }));
    }),
  );

const fit: Readonly<
  Record<Exclude<EvidenceRule["kind"], "person" | "place" | "strongest" | "mailbox">, MatchFieldKind>
> = {
  mobile: "phone",
  landline: "phone",
  date: "date",
  number: "number",
  code: "code",
  organisation: "organisation",
  domain: "domain",
};

function evidenceFields(rule: EvidenceRule, path: readonly PropertyKey[]): NamedField[] {
  switch (rule.kind) {
    case "strongest":
      return rule.of.flatMap((piece, i) => evidenceFields(piece, [...path, "of", i]));
    case "person":
      return [
        { name: rule.given, path: [...path, "given"], kinds: ["givenName"] },
        { name: rule.family, path: [...path, "family"], kinds: ["familyName"] },
      ];
    case "place":
      return [
        { name: rule.street, path: [...path, "street"], kinds: ["street"] },
        ...optional(rule.postcode, [...path, "postcode"], "postcode"),
        ...optional(rule.city, [...path, "city"], "city"),
      ];
    case "mailbox": {
      const [given, family] = rule.names ?? [];
      return [
        { name: rule.field, path: [...path, "field"], kinds: ["mailbox"] },
        ...optional(given, [...path, "names", 0], "givenName"),
        ...optional(family, [...path, "names", 1], "familyName"),
      ];
    }
    default:
      return [{ name: rule.field, path: [...path, "field"], kinds: [fit[rule.kind]] }];
  }
}

const optional = (name: string | undefined, path: readonly PropertyKey[], kind: MatchFieldKind): NamedField[] =>
  name === undefined ? [] : [{ name, path, kinds: [kind] }];
