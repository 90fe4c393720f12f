import type { Refusal } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { reasonOf } from "../ui/problems.js";
import { conversionWords } from "./conversion-words.js";
import { RecordLink } from "./record-link.js";

interface ObstaclesProps {
  readonly c: WebContext;
  readonly refusals: readonly Refusal[];
}

/** What keeps a conversion from being taken back, each record with a way to it. */
export const Obstacles = ({ c, refusals }: ObstaclesProps) => (
  <div class="problems" role="alert">
    <p>{wordsOf(c, conversionWords).obstacles}</p>
    <ul>
      {refusals.map((refusal) => (
        <li>
          <Obstacle c={c} refusal={refusal} />
        </li>
      ))}
    </ul>
  </div>
);

const Obstacle = ({ c, refusal }: { readonly c: WebContext; readonly refusal: Refusal }) => {
  const t = wordsOf(c, conversionWords);
  const { code, params = {} } = refusal;
  const record = params["record"];
  if (typeof record !== "string") return <>{reasonOf(c, refusal)}</>;
  return (
    <>
      <RecordLink c={c} of={record} /> {code === "CONVERSION_RECORD_USED" ? t.used(Number(params["uses"])) : t.changed}
    </>
  );
};
