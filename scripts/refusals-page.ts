import type { CrmErrorCode } from "../src/kernel/crm-error.js";
import { en } from "../src/messages/en.js";
import { fr } from "../src/messages/fr.js";
import type { RefusalCode } from "../src/messages/messages.js";
import { whenRefused } from "./when-refused.js";

/** Writes `docs/refusals.md`: every code with its meaning, its parameters and its texts. */
export function refusalsPage(): string {
  const codes = Object.keys(whenRefused) as RefusalCode[];
  return [
    "# Refusals",
    "",
    "Every code that a `CrmError` or a refused decision may give, made by `npm run docs:tables`. Codes are never renamed and never re-used. Guards add codes of the host's own.",
    "A text names its parameters in braces: `{name}` as it is, `{@name}` by its word in the language, `{count|one|many}` with the form that goes with the number.",
    "",
    "## What went wrong",
    "",
    "The `code` of a `CrmError`. Where it has no `refusals`, `errorTexts` gives these texts.",
    "",
    "| code | English | French |",
    "|---|---|---|",
    ...(Object.keys(en.errors) as CrmErrorCode[]).map(
      (code) => `| \`${code}\` | ${en.errors[code]} | ${fr.errors[code]} |`,
    ),
    "",
    "## Reasons",
    "",
    ...codes.flatMap(section),
  ].join("\n");
}

function section(code: RefusalCode): string[] {
  const params = paramsOf(en.refusals[code]);
  return [
    `### \`${code}\``,
    "",
    whenRefused[code],
    "",
    `- Parameters: ${params.length === 0 ? "none" : params.map((param) => `\`${param}\``).join(", ")}`,
    `- English: ${quoted(en.refusals[code])}`,
    `- French: ${quoted(fr.refusals[code])}`,
    "",
  ];
}

/** The parameters that a template names, each once. */
export const paramsOf = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{@?([A-Za-z]+)/g)].map(([, name = ""]) => name)),
];

const quoted = (text: string): string => `\`${text}\``;
