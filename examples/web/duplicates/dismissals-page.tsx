import { splitKey } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { moment } from "../ui/formats.js";
import { Pager } from "../ui/pager.js";
import { RecordTable } from "../ui/record-table.js";
import { Post } from "../ui/small.js";
import { duplicatePage } from "./duplicate-page.js";
import { duplicateWords } from "./duplicate-words.js";
import { evidenceWords } from "./evidence-words.js";
import { pathOf } from "./mergeable.js";

/** Lists the pairs of which somebody said that they are not duplicates. */
export async function dismissalsPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, evidenceWords);
  const { different } = wordsOf(c, duplicateWords);
  const { records, next } = await c.var.crm.duplicates.dismissals({ after: c.req.query("after") ?? null });
  return duplicatePage(
    c,
    different,
    "different",
    <>
      <RecordTable
        caption={different}
        empty={t.noDismissals}
        records={records}
        columns={[
          {
            label: t.pairColumn,
            cell: (pair) =>
              pair.records.map(({ key, name }) => {
                const { type, id } = splitKey(key);
                return (
                  <div>
                    <a href={pathOf(type, id)}>{name}</a>
                  </div>
                );
              }),
          },
          { label: t.note, cell: ({ dismissal }) => dismissal.note },
          {
            label: t.by,
            cell: ({ dismissal: { dismissedById: by, updatedAt } }) =>
              t.said(personOf(by)?.name ?? by ?? "", moment(c, updatedAt)),
          },
          { label: t.standing, cell: ({ holds }) => (holds ? t.holds : t.lapsed) },
          {
            label: t.forget,
            cell: ({ dismissal: { pairKeys } }) => (
              <ForgetForm keys={pairKeys} label={t.forget} back="/duplicates/different" />
            ),
          },
        ]}
      />
      <Pager c={c} next={next} />
    </>,
  );
}

interface ForgetFormProps {
  readonly keys: readonly string[];
  readonly label: string;
  readonly back: string;
}

/** Takes back that two records are not duplicates. */
export const ForgetForm = ({ keys: [one = "", other = ""], label, back }: ForgetFormProps) => (
  <Post action="/duplicates/forget" label={label} fields={{ one, other, back }} quiet />
);
