import type { ConvertedLead, Lead, WritePlan } from "crmkit";
import { recordNames } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { money } from "../ui/formats.js";
import { Problems, reasonOf } from "../ui/problems.js";
import { common } from "../words/common.js";
import { CarriedFields } from "./carried-fields.js";
import { Conflicts } from "./conflicts.js";
import { conversionWords } from "./conversion-words.js";
import { LeadsAlong } from "./leads-along.js";
import type { PlannedConversion } from "./plan-conversion.js";

interface ConversionPreviewProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly planned: PlannedConversion;
}

/** Exactly what would be written, or why it cannot be; the preview of the library is what it commits. */
export const ConversionPreview = async ({ c, lead, planned }: ConversionPreviewProps) => {
  const t = wordsOf(c, conversionWords);
  const { decision, error, along } = planned;
  const possible = decision?.ok === true;
  return (
    <section id="preview" class="panel" aria-label={t.preview}>
      <h2>{t.preview}</h2>
      <Problems c={c} error={error} />
      {decision?.ok === false && (
        <div class="problems">
          <p>{t.refused}</p>
          <ul>
            {decision.refusals.map((refusal) => (
              <li>{reasonOf(c, refusal)}</li>
            ))}
          </ul>
        </div>
      )}
      {decision?.ok === true && <Written c={c} lead={lead} plan={decision.value} />}
      {possible && <LeadsAlong c={c} along={along} />}
      <p class="actions">
        <button id="convert" type="submit" disabled={!possible}>
          {t.convert}
        </button>
        <a class="button quiet" href={`/leads/${lead.id}`}>
          {wordsOf(c, common).cancel}
        </a>
      </p>
    </section>
  );
};

interface WrittenProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly plan: WritePlan<ConvertedLead>;
}

const Written = async ({ c, plan }: WrittenProps) => {
  const t = wordsOf(c, conversionWords);
  const names = await recordNames(c);
  const { account, contacts, opportunity, report, lead } = plan.result;
  const { fields } = messagesOf(c);
  const written = plan.writes.filter(({ op }) => op === "insert" || op === "replace");
  const [only] = contacts;
  const made = new Set<string>(plan.writes.flatMap((write) => (write.op === "insert" ? [write.record.id] : [])));
  const carried = { c, names, report };
  return (
    <>
      <Conflicts c={c} names={names} conflicts={report.conflicts} />
      <CarriedFields {...carried} target="account" name={account.name} record={account} isNew={made.has(account.id)} />
      {contacts.length === 1 && only !== undefined && (
        <CarriedFields {...carried} target="contact" name={only.fullName} record={only} isNew={made.has(only.id)} />
      )}
      {contacts.length > 1 && (
        <ul>
          {contacts.map(({ fullName }) => (
            <li>{`${fullName} ${t.linkedOnly}`}</li>
          ))}
        </ul>
      )}
      {opportunity !== null && (
        <p>
          <strong>{`${t.parts.opportunity}: ${opportunity.name}`}</strong> ({t.isNew}){" "}
          {opportunity.amount !== null && money(c, opportunity.amount, opportunity.currency)}{" "}
          {names.get(opportunity.statusId)}
        </p>
      )}
      {report.unmapped.length > 0 && (
        <p>
          {t.unmapped} {report.unmapped.map((field) => fields[field] ?? field).join(", ")}.
        </p>
      )}
      <p>{t.leadBecomes(names.get(lead.statusId) ?? lead.statusId)}</p>
      {account.statusId !== null && (
        <p>{`${fields.statusId} (${account.name}): ${names.get(account.statusId) ?? account.statusId}`}</p>
      )}
      <p>
        <small>{t.atOnce(written.length)}</small>
      </p>
    </>
  );
};
