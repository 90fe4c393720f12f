import type { ComparedType } from "crmkit";
import { splitKey } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { day } from "../ui/formats.js";
import { DismissalForm } from "./dismissal-form.js";
import { duplicateWords } from "./duplicate-words.js";
import { Evidence } from "./evidence.js";
import { evidenceWords } from "./evidence-words.js";
import { comparisonPath, type Mergeable, namesApart, pathOf } from "./mergeable.js";
import type { Finding } from "./scans.js";

/** What is to be reviewed, with the records as they are now. */
export interface ShownFinding {
  readonly pairs: Finding;
  readonly records: readonly Mergeable[];
}

interface FindingProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly finding: ShownFinding;
  readonly prior: number;
  readonly back: string;
}

/** Records that may be one and the same, with what speaks for it and what can be done. */
export const FindingPanel = ({ c, type, finding, prior, back }: FindingProps) => {
  const t = wordsOf(c, duplicateWords);
  const e = wordsOf(c, evidenceWords);
  const { records, pairs } = finding;
  const names = namesApart(records);
  const called = (keys: Finding[number]["keys"]): string => {
    const [left = "", right = ""] = keys.map((key) => names.get(splitKey(key).id) ?? key);
    return e.pair(left, right);
  };
  const ids = records.map(({ id }) => id);
  return (
    <section class="panel finding">
      <h2>{t.group(records.length)}</h2>
      <ul class="candidates">
        {records.map((record) => (
          <li>
            <a href={pathOf(type, record.id)}>{names.get(record.id)}</a> <small>{factsOf(c, record)}</small>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button" href={comparisonPath(type, ids)}>
          {t.compare}
          <span class="unseen"> {[...names.values()].join(", ")}</span>
        </a>
      </p>
      {pairs.map((pair) => (
        <>
          <Evidence c={c} pair={pair} prior={prior} names={called(pair.keys)} />
          <DismissalForm c={c} keys={pair.keys} names={called(pair.keys)} back={back} />
        </>
      ))}
    </section>
  );
};

/** What tells a record from one of the same name. */
export function factsOf(c: WebContext, record: Mergeable): string {
  const phone = record.mobilePhone ?? record.fixedPhone;
  const entered = day(c, record.createdAt.toISOString().slice(0, 10));
  return [record.email, phone, `${messagesOf(c).fields["createdAt"] ?? ""} ${entered}`].filter(Boolean).join(" · ");
}
