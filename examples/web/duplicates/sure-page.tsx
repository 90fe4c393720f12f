import type { ComparedType, LeftReason, QueuedGroup, SureMerges, SurvivorRule } from "crmkit";
import { splitKey } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Choice } from "../ui/field.js";
import { Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { duplicatePage } from "./duplicate-page.js";
import { duplicateWords } from "./duplicate-words.js";
import { mergeableRecords, nameOf, pathOf } from "./mergeable.js";
import type { Scan } from "./scans.js";

/** More are taken in portions. */
const mostAtOnce = 200;

/** Which record of a group remains, as a form says. */
export const keepOf = (text: string | undefined): Exclude<SurvivorRule, "first"> =>
  text === "oldest" ? "oldest" : "mostComplete";

/** The groups of a scan that come next. */
export const groupsOf = (scan: Scan | undefined): readonly QueuedGroup[] =>
  scan?.found?.queue.slice(0, mostAtOnce) ?? [];

/** Shows what merging everything that is sure would do. */
export async function surePage(c: WebContext, type: ComparedType, scan: Scan | undefined): Promise<Response> {
  const t = wordsOf(c, duplicateWords);
  const keep = keepOf(c.req.query("keep"));
  const plan = await c.var.crm.duplicates.preview.mergeSure({ type, groups: groupsOf(scan), keep });
  const rules = Object.entries(t.keepRules);
  return duplicatePage(
    c,
    t.sure,
    type,
    <>
      <p>{t.sureAbout}</p>
      <form method="get" class="filters">
        <input type="hidden" name="type" value={type} />
        <Choice name="keep" label={t.keep} options={rules} value={keep} />
        <button type="submit" class="quiet">
          {wordsOf(c, common).filter}
        </button>
      </form>
      <Planned c={c} type={type} plan={plan} names={await namesIn(c, type, plan)} />
      <form method="post" action="/duplicates/sure" class="actions">
        <input type="hidden" name="type" value={type} />
        <input type="hidden" name="keep" value={keep} />
        <input type="hidden" name="scan" value={scan?.id} />
        {plan.merged.length > 0 && <button type="submit">{t.sureButton(plan.merged.length)}</button>}
        <a class="button quiet" href={`/duplicates?type=${type}`}>
          {t.back}
        </a>
      </form>
    </>,
  );
}

async function namesIn(c: WebContext, type: ComparedType, plan: SureMerges): Promise<ReadonlyMap<string, string>> {
  const ids = plan.merged.flatMap(({ survivor, duplicates }) =>
    [survivor, ...duplicates].map((key) => splitKey(key).id),
  );
  const records = await mergeableRecords(c.var.crm, type).byIds(ids);
  return new Map(records.map((record) => [record.id, nameOf(record)]));
}

interface PlannedProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly plan: SureMerges;
  readonly names: ReadonlyMap<string, string>;
}

const Planned = ({ c, type, plan: { merged, left, refused }, names }: PlannedProps) => {
  const t = wordsOf(c, duplicateWords);
  const reasons = new Map<LeftReason, number>();
  for (const { reason } of left) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const open = left.length + refused.length;
  return (
    <>
      <Panel title={t.sureMerges(merged.length)}>
        <ul>
          {merged.map(({ survivor, duplicates }) => {
            const { id } = splitKey(survivor);
            return (
              <li>
                <a href={pathOf(type, id)}>{names.get(id)}</a>{" "}
                {t.into(duplicates.map((key) => names.get(splitKey(key).id) ?? key).join(", "))}
              </li>
            );
          })}
        </ul>
      </Panel>
      {open > 0 && (
        <Panel title={t.sureLeft(open)}>
          <ul>
            {[...reasons].map(([reason, count]) => (
              <li>
                {messagesOf(c).duplicates.left[reason]} ({count})
              </li>
            ))}
            {refused.map(({ error }) => (
              <li>{messagesOf(c).errors[error.code]}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
};
