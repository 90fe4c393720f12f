import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { day } from "../ui/formats.js";
import { common } from "../words/common.js";
import type { Comparison } from "./comparison.js";
import { together } from "./comparison.js";
import { mergeWords } from "./merge-words.js";
import { type Mergeable, namesApart, pathOf } from "./mergeable.js";
import type { ValueText } from "./value-texts.js";
import { fieldName, shownFields, unchosen, united } from "./value-texts.js";

interface TableProps {
  readonly c: WebContext;
  readonly comparison: Comparison;
  readonly text: ValueText;
}

/** Records side by side: which of them remains, and whose value each field gets. */
export const ComparisonTable = ({ c, comparison, text }: TableProps) => {
  const t = wordsOf(c, mergeWords);
  const { type, records, command } = comparison;
  const names = namesApart(records);
  const fields = shownFields[type].filter((field) =>
    records.some((record) => text(field, valueIn(record, field)) !== ""),
  );
  return (
    <section class="table comparison" tabindex={0} aria-label={t.compareTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            {records.map((record) => (
              <th scope="col">
                <a href={pathOf(type, record.id)}>{names.get(record.id)}</a>
                <small>{t.entered(day(c, record.createdAt.toISOString().slice(0, 10)))}</small>
                <label class="box">
                  <input
                    type="radio"
                    id={`original-${record.id}`}
                    name="original"
                    value={record.id}
                    checked={record.id === command.originalId}
                  />{" "}
                  <span>
                    {t.original}
                    <span class="unseen"> {names.get(record.id)}</span>
                  </span>
                </label>
                <input type="hidden" name={`version.${record.id}`} value={record.version} />
              </th>
            ))}
            <th scope="col">{t.remains}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow c={c} comparison={comparison} text={text} field={field} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const FieldRow = ({ c, comparison, text, field }: TableProps & { readonly field: string }) => {
  const { records, decision, taken } = comparison;
  const label = fieldName(c, field);
  const texts = records.map((record) => text(field, valueIn(record, field)));
  const differs = new Set(texts).size > 1;
  const chosen = taken.get(field);
  const cell = (record: Mergeable, i: number) => {
    const value = texts[i] === "" ? wordsOf(c, common).none : texts[i];
    if (!differs || unchosen.has(field)) return value;
    const name = wordsOf(c, mergeWords).chooseFor(label, namesApart(records).get(record.id) ?? "");
    return <Option field={field} value={record.id} checked={chosen === record.id} text={value} label={name} />;
  };
  return (
    <tr class={differs ? "differs" : undefined}>
      <th scope="row">{label}</th>
      {records.map((record, i) => (
        <td>{cell(record, i)}</td>
      ))}
      <td class="remains">
        {decision.ok && text(field, valueIn(decision.value.result.record, field))}
        {differs && united.has(field) && (
          <Option field={field} value={together} checked={chosen === together} text={wordsOf(c, mergeWords).together} />
        )}
      </td>
    </tr>
  );
};

interface OptionProps {
  readonly field: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string | undefined;
  readonly label?: string | undefined;
}

const Option = ({ field, value, checked, text, label }: OptionProps) => (
  <label class="option">
    <input
      type="radio"
      id={`choose-${field}-${value}`}
      name={`choose.${field}`}
      value={value}
      checked={checked}
      aria-label={label === undefined ? undefined : `${label}: ${text}`}
    />{" "}
    <span>{text}</span>
  </label>
);

const valueIn = (record: Mergeable, field: string): unknown => record[field as keyof Mergeable];
