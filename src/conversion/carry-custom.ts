import type { Refusal } from "../kernel/decision.js";
import { sameValue } from "../kernel/same-value.js";
import type { CustomField, CustomFields } from "../model/custom-fields.js";
import type { CustomValues } from "../model/record.js";
import { saysSomething } from "./carried-fields.js";
import type { CarriedField, ConversionReport, FieldConflict } from "./conversion-report.js";
import { emptyReport } from "./conversion-report.js";
import type { FieldChoice } from "./convert-lead.schema.js";

/** Where the host's own fields of a lead go: by target, from the name of the lead's field to that of the target's. */
export type CustomConversion = {
  readonly [Target in "account" | "contact" | "opportunity"]?: Readonly<Record<string, string>> | undefined;
};

/** What may be wrong with the map of the host's own fields. */
export type CustomConversionFaultCode = "CUSTOM_CONVERSION_UNKNOWN" | "CUSTOM_CONVERSION_UNFIT";

type Fault = Refusal<CustomConversionFaultCode> & { readonly path: readonly PropertyKey[] };

/** Checks the map: both fields are declared, and what the one holds fits into the other. */
export function verifyCustomConversion(map: CustomConversion, declared: CustomFields): Fault[] {
  return Object.entries(map).flatMap(([target, fields]) =>
    Object.entries(fields ?? {}).flatMap(([from, to]): Fault[] => {
      const source = own(declared.lead, from);
      const sink = own(declared[target as "account" | "contact" | "opportunity"], to);
      const fault = (code: CustomConversionFaultCode): Fault[] => [
        { code, path: [target, from], params: { from, to } },
      ];
      if (source === undefined || sink === undefined) return fault("CUSTOM_CONVERSION_UNKNOWN");
      return fits(source, sink) ? [] : fault("CUSTOM_CONVERSION_UNFIT");
    }),
  );
}

const fits = (source: CustomField, sink: CustomField): boolean =>
  source.kind === sink.kind &&
  (sink.oneOf === undefined || (source.oneOf?.every((text) => sink.oneOf?.includes(text)) ?? false));

const own = <T>(fields: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;

/**
 * What of the host's own fields a record takes from the lead; `before` is what it has, `null` for a new record. Where
 * both have a value, the record keeps its own unless the lead's was chosen.
 */
export function carryCustom(
  lead: CustomValues,
  before: CustomValues | null,
  fields: Readonly<Record<string, string>> = {},
  target: string,
  choices: Readonly<Record<string, FieldChoice>> = {},
): { readonly custom: CustomValues; readonly report: ConversionReport } {
  const custom: Record<string, CustomValues[string]> = { ...before };
  const carried: CarriedField[] = [];
  const same: CarriedField[] = [];
  const conflicts: FieldConflict[] = [];
  for (const [from, to] of Object.entries(fields)) {
    const value = own(lead, from);
    if (value === undefined || !saysSomething(value)) continue;
    const place = { from: `custom.${from}`, to: `${target}.custom.${to}` };
    const had = before === null ? null : (own(before, to) ?? null);
    if (had === null) {
      custom[to] = value;
      carried.push(place);
    } else if (sameValue(had, value)) same.push(place);
    else {
      const taken = own(choices, to) ?? "kept";
      if (taken === "lead") custom[to] = value;
      conflicts.push({ ...place, leadValue: value, ownValue: had, taken });
    }
  }
  return { custom, report: { ...emptyReport, same, conflicts, [before === null ? "carried" : "filled"]: carried } };
}
