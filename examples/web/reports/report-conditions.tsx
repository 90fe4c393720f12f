import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Choice, Field } from "../ui/field.js";
import type { Asked, PeriodName } from "./report-period.js";
import { queryOf, today, usualPeriods } from "./report-period.js";
import { reportWords } from "./report-words.js";
import { teamsOf } from "./teams-of.js";

interface ConditionsProps {
  readonly c: WebContext;
  readonly asked: Asked;
  /** Whether there are charts of one team. */
  readonly ofTeam: boolean;
}

/** The choice of what a report is of. */
export const ReportConditions = async ({ c, asked, ofTeam }: ConditionsProps) => {
  const t = wordsOf(c, reportWords);
  const teams = ofTeam ? await teamsOf(c) : [];
  return (
    <>
      <form method="get" class="filters">
        <Field name="from" label={t.from} value={asked.from} type="date" required />
        <Field name="to" label={t.to} value={asked.to} type="date" required />
        {teams.length > 0 && (
          <Choice name="team" label={t.team} options={teams} value={asked.teamId ?? null} blank={t.everybody} />
        )}
        <button type="submit">{t.show}</button>
      </form>
      <nav class="actions" aria-label={t.periods}>
        {Object.entries(usualPeriods(today(c))).map(([name, span]) => (
          <a
            href={queryOf({ ...asked, ...span })}
            class="button quiet"
            aria-current={span.from === asked.from && span.to === asked.to ? "true" : undefined}
          >
            {t[name as PeriodName]}
          </a>
        ))}
      </nav>
    </>
  );
};
