import type { FieldConflict } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { conversionWords } from "./conversion-words.js";
import { fieldText } from "./field-text.js";

interface ConflictsProps {
  readonly c: WebContext;
  readonly names: ReadonlyMap<string, string>;
  readonly conflicts: readonly FieldConflict[];
}

/** The fields that both the lead and the record have, with a choice for each. */
export const Conflicts = ({ c, names, conflicts }: ConflictsProps) => {
  const t = wordsOf(c, conversionWords);
  if (conflicts.length === 0) return null;
  return (
    <div class="conflicts">
      <p>{t.conflicts}</p>
      {conflicts.map((conflict) => (
        <Conflict c={c} names={names} conflict={conflict} />
      ))}
    </div>
  );
};

interface ConflictProps extends Pick<ConflictsProps, "c" | "names"> {
  readonly conflict: FieldConflict;
}

const Conflict = ({ c, names, conflict: { to, leadValue, ownValue, taken } }: ConflictProps) => {
  const t = wordsOf(c, conversionWords);
  const field = to.slice(to.indexOf(".") + 1);
  const target = to.startsWith("account.") ? t.parts.account : t.parts.contact;
  const choice = (value: "kept" | "lead", label: string) => (
    <label class="box">
      <input id={`choose-${to}-${value}`} type="radio" name={`choose.${to}`} value={value} checked={taken === value} />{" "}
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend>{`${target}: ${messagesOf(c).fields[field] ?? field}`}</legend>
      <input type="hidden" name="conflict" value={to} />
      {choice("kept", t.keep(fieldText(c, names, field, ownValue)))}
      {choice("lead", t.take(fieldText(c, names, field, leadValue)))}
    </fieldset>
  );
};
