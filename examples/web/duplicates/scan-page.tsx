import type { ComparedType } from "crmkit";
import { splitKey } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Pager } from "../ui/pager.js";
import { Post } from "../ui/small.js";
import { duplicatePage } from "./duplicate-page.js";
import { duplicateWords } from "./duplicate-words.js";
import type { ShownFinding } from "./finding.js";
import { FindingPanel } from "./finding.js";
import { type Mergeable, mergeableRecords } from "./mergeable.js";
import type { Finding, Found, Scan } from "./scans.js";

const perPage = 20;

/** Shows how far the search for duplicates is, or what it found. */
export async function scanPage(c: WebContext, type: ComparedType, scan: Scan | undefined): Promise<Response> {
  const t = wordsOf(c, duplicateWords);
  const running = scan !== undefined && scan.found === null && scan.ended === null;
  const path = `/duplicates?type=${type}`;
  const polled = { "hx-get": path, "hx-select": "#scan", "hx-swap": "outerHTML", "hx-trigger": "every 400ms" };
  return duplicatePage(
    c,
    t.titles[type],
    type,
    <>
      <p>{t.about}</p>
      <div id="scan" {...(running ? polled : { "data-told": toldOf(c, scan) })}>
        {running ? <Progress c={c} type={type} scan={scan} /> : <Start c={c} type={type} again={scan !== undefined} />}
        {scan?.ended != null && <p>{t[scan.ended]}</p>}
        {scan?.found != null && (await foundPart(c, type, scan.found))}
      </div>
    </>,
  );
}

function toldOf(c: WebContext, scan: Scan | undefined): string | undefined {
  const t = wordsOf(c, duplicateWords);
  if (scan?.found != null) return t.summary(scan.found.records, scan.found.compared, scan.found.pairCount);
  return scan?.ended == null ? undefined : t[scan.ended];
}

interface PartProps {
  readonly c: WebContext;
  readonly type: ComparedType;
}

const Start = ({ c, type, again }: PartProps & { readonly again: boolean }) => {
  const t = wordsOf(c, duplicateWords);
  return (
    <div class="actions">
      <Post action="/duplicates/scan" label={again ? t.again : t.scan} fields={{ type }} quiet={again} />
      {again && (
        <a class="button" href={`/duplicates/sure?type=${type}`}>
          {t.sure}
        </a>
      )}
    </div>
  );
};

const Progress = ({ c, type, scan }: PartProps & { readonly scan: Scan }) => {
  const t = wordsOf(c, duplicateWords);
  const { phase, records } = scan.progress;
  return (
    <div class="scan-progress">
      <label for="progress">{t.progress(t.phases[phase], records, scan.of)}</label>
      <progress id="progress" max={Math.max(scan.of, 1)} value={records} />
      <div class="actions">
        <Post action="/duplicates/stop" label={t.stop} fields={{ type }} quiet />
        <noscript>
          <a href={`/duplicates?type=${type}`}>{t.refresh}</a>
        </noscript>
      </div>
    </div>
  );
};

async function foundPart(c: WebContext, type: ComparedType, found: Found) {
  const t = wordsOf(c, duplicateWords);
  const start = Math.max(0, Number(c.req.query("after") ?? 0) || 0);
  const { shown, next } = await stillToReview(c, type, found, start);
  return (
    <>
      <p>{t.summary(found.records, found.compared, found.pairCount)}</p>
      {shown.length === 0 && <p>{t.none}</p>}
      {shown.map((finding) => (
        <FindingPanel c={c} type={type} finding={finding} prior={found.prior} back={`/duplicates?type=${type}`} />
      ))}
      <Pager c={c} next={next === null ? null : String(next)} />
    </>
  );
}

/** Leaves out what was merged, put away, or said to be different since the search. */
async function stillToReview(c: WebContext, type: ComparedType, { findings }: Found, start: number) {
  const shown: ShownFinding[] = [];
  const { crm } = c.var;
  const said = await crm.duplicates.dismissals({ limit: 1_000 });
  const apart = new Set(said.records.flatMap(({ dismissal, holds }) => (holds ? [dismissal.pairKeys.join(" ")] : [])));
  let place = start;
  for (; place < findings.length && shown.length < perPage; place += perPage) {
    const part = findings.slice(place, place + perPage);
    const inUse = new Map<string, Mergeable>(
      (await mergeableRecords(crm, type).byIds(idsOf(part.flat()))).map((one) => [one.id, one]),
    );
    for (const finding of part) {
      const pairs = finding.filter(
        ({ keys }) => !apart.has(keys.join(" ")) && keys.every((key) => inUse.has(splitKey(key).id)),
      );
      const records = idsOf(pairs).flatMap((id) => inUse.get(id) ?? []);
      if (records.length > 1) shown.push({ pairs, records });
    }
  }
  return { shown, next: place < findings.length ? place : null };
}

const idsOf = (pairs: Finding): string[] => [
  ...new Set(pairs.flatMap(({ keys }) => keys.map((key) => splitKey(key).id))),
];
