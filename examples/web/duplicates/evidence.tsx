import type { DuplicateVerdict, EvidenceLine } from "crmkit";
import { explainDuplicate } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { evidenceWords } from "./evidence-words.js";

interface EvidenceProps {
  readonly c: WebContext;
  readonly pair: {
    readonly bits: number;
    readonly verdict: DuplicateVerdict | null;
    readonly evidence: readonly EvidenceLine[];
  };
  /** The bits before anything was compared. */
  readonly prior: number;
  /** The two records. */
  readonly names: string;
  readonly open?: boolean | undefined;
}

/** Why two records may be one and the same: what it comes to, then line by line. */
export const Evidence = ({ c, pair, prior, names, open = false }: EvidenceProps) => {
  const t = wordsOf(c, evidenceWords);
  const { verdict, lines } = explainDuplicate(pair, messagesOf(c));
  return (
    <div class="evidence">
      <p>
        <strong>{names}</strong> <span class={`verdict ${pair.verdict ?? "none"}`}>{verdict}</span>{" "}
        <small>{t.score(pair.bits)}</small>
      </p>
      <details open={open}>
        <summary>{t.why}</summary>
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
          <li class="faint">{t.prior(prior)}</li>
        </ul>
      </details>
    </div>
  );
};
