import type { Lead } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { personOf } from "../../open/people.js";
import { day, moment } from "../../ui/formats.js";
import { Facts, Panel } from "../../ui/small.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { Tags } from "../list/lead-columns.js";
import { Became } from "./became.js";
import { GiveStars } from "./give-stars.js";

interface LeadFactsProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly lookups: LeadLookups;
}

/** What is known of a lead. */
export const LeadFacts = ({ c, lead, lookups }: LeadFactsProps) => {
  const t = wordsOf(c, leadWords);
  const { fields } = messagesOf(c);
  const named = (name: "jobFunctionId" | "departmentId" | "industrySectorId" | "sourceId" | "categoryId") =>
    [fields[name], lookups.names.get(lead[name] ?? "")] as const;
  const ticked = (name: "keyAccount" | "nurturing" | "doNotCall" | "doNotEmail") =>
    [fields[name], lead[name] ? wordsOf(c, common).yes : null] as const;
  return (
    <Panel title={t.facts}>
      <GiveStars c={c} lead={lead} />
      <Became c={c} lead={lead} />
      <Facts
        facts={[
          [fields.companyName, lead.companyName],
          [fields.name, [lead.title, lead.firstName, lead.lastName].filter(Boolean).join(" ")],
          named("jobFunctionId"),
          named("departmentId"),
          named("industrySectorId"),
          [fields.email, lead.email !== null && <a href={`mailto:${lead.email}`}>{lead.email}</a>],
          [fields.fixedPhone, phone(lead.fixedPhone)],
          [fields.mobilePhone, phone(lead.mobilePhone)],
          [fields.website, lead.website],
          [fields.address, lead.address !== null && addressLine(c, lead)],
          ticked("doNotCall"),
          ticked("doNotEmail"),
          [fields.assignedToId, personOf(lead.assignedToId)?.name ?? t.nobody],
          [fields.createdOn, day(c, lead.createdOn)],
          [fields["updatedAt"], moment(c, lead.updatedAt)],
          [fields.sizeBand, lead.sizeBand],
          ticked("keyAccount"),
          ticked("nurturing"),
          named("sourceId"),
          named("categoryId"),
          [fields.tagIds, lead.tagIds.length > 0 && <Tags ids={lead.tagIds} lookups={lookups} />],
          [fields["lostReasonId"], lookups.names.get(lead.lostReasonId ?? "")],
          [fields["lostNote"], lead.lostNote],
          [t.importedBy, lead.importBatchId !== null && <ImportLink id={lead.importBatchId} text={t.theImport} />],
          [fields.description, lead.description],
        ].map(([name, value]) => [String(name), value === false ? null : (value as Child)] as const)}
      />
    </Panel>
  );
};

const phone = (number: string | null) => number !== null && <a href={`tel:${number.replace(/\s/g, "")}`}>{number}</a>;

function addressLine(c: WebContext, { address }: Lead): string {
  const { extra, street, postalCode, city, region, countryCode } = address ?? {};
  const names = new Intl.DisplayNames(c.var.session.language, { type: "region" });
  const country = countryCode == null ? null : names.of(countryCode);
  return [extra, street, [postalCode, city].filter(Boolean).join(" "), region, country].filter(Boolean).join(", ");
}

const ImportLink = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <a href={`/leads/import/batches/${id}`}>{text}</a>
);
