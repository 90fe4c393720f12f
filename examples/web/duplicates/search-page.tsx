import type { Account, ActorCrm, ComparedType, Contact, DuplicateGroups, FieldPathTo, Lead } from "crmkit";
import { comparedTypes } from "crmkit";
import { attempt } from "../http/attempt.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box, Choice, Field } from "../ui/field.js";
import { Problems } from "../ui/problems.js";
import { common } from "../words/common.js";
import { duplicatePage } from "./duplicate-page.js";
import { duplicateWords } from "./duplicate-words.js";
import { EqualRecords } from "./equal-records.js";
import { type Mergeable, typeOf } from "./mergeable.js";
import { searchWords } from "./search-words.js";
import { fieldName } from "./value-texts.js";

type FieldOf<R> = FieldPathTo<R, string | number | boolean | Date>;

const person = ["lastName", "firstName", "email", "mobilePhone", "fixedPhone"] as const;
const address = ["address.street", "address.postalCode", "address.city"] as const;

/** The fields that may be chosen, by type. */
const offered = {
  lead: [
    "companyName",
    ...person,
    "jobFunctionId",
    "website",
    ...address,
    "sourceId",
    "externalId",
  ] as const satisfies FieldOf<Lead>[],
  contact: [...person, "jobFunctionId", ...address, "externalId"] as const satisfies FieldOf<Contact>[],
  account: ["name", ...person, "website", "externalId"] as const satisfies FieldOf<Account>[],
};

const closedRules = ["without", "with", "only"] as const;

interface Asked {
  readonly fields: readonly string[];
  readonly closed: (typeof closedRules)[number];
  readonly search: string;
}

/** Finds records that are equal in chosen fields (guide: « Vérifier doublons »). */
export async function searchPage(c: WebContext): Promise<Response> {
  const t = wordsOf(c, searchWords);
  const type = typeOf(c.req.query("type"));
  const asked: Asked = {
    fields: c.req.queries("field") ?? [],
    closed: closedRules.find((rule) => rule === c.req.query("closed")) ?? "without",
    search: c.req.query("search") ?? "",
  };
  const found = asked.fields.length === 0 ? null : await attempt(() => searched(c.var.crm, type, asked));
  return duplicatePage(
    c,
    wordsOf(c, duplicateWords).search,
    "search",
    <>
      <p>{t.searchAbout}</p>
      <SearchForm c={c} type={type} asked={asked} />
      {found?.ok === false && <Problems c={c} error={found.error} />}
      {found?.ok === true && <EqualRecords c={c} type={type} found={found.value} />}
    </>,
    found?.ok === false ? statusOf(found.error.code) : 200,
  );
}

async function searched(crm: ActorCrm, type: ComparedType, asked: Asked): Promise<DuplicateGroups<Mergeable>> {
  const chosen = <F extends string>(fields: readonly F[]): readonly F[] =>
    fields.filter((one) => asked.fields.includes(one));
  const search = asked.search.trim() === "" ? undefined : asked.search;
  if (type === "lead") return crm.leads.duplicatesBy({ fields: chosen(offered.lead), closed: asked.closed, search });
  if (type === "contact") return crm.contacts.duplicatesBy({ fields: chosen(offered.contact), search });
  return crm.accounts.duplicatesBy({ fields: chosen(offered.account), search });
}

interface FormProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly asked: Asked;
}

const SearchForm = ({ c, type, asked }: FormProps) => {
  const t = wordsOf(c, searchWords);
  const { types } = wordsOf(c, duplicateWords);
  return (
    <form method="get" action="/duplicates/search" id="search-form">
      <div class="filters">
        <Choice
          name="type"
          label={wordsOf(c, duplicateWords).parts}
          options={comparedTypes.map((one) => [one, types[one]])}
          value={type}
          attributes={{
            "hx-get": "/duplicates/search",
            "hx-select": "#search-form",
            "hx-target": "#search-form",
            "hx-swap": "outerHTML",
            "hx-include": "this",
          }}
        />
        <Field name="search" label={t.words} value={asked.search} type="search" />
        {type === "lead" && (
          <Choice
            name="closed"
            label={t.closed}
            options={closedRules.map((rule) => [rule, t.closedRules[rule]])}
            value={asked.closed}
          />
        )}
      </div>
      <fieldset class="chosen-fields">
        <legend>{t.fieldsLegend}</legend>
        {offered[type].map((field) => (
          <Box name="field" value={field} label={fieldName(c, field)} checked={asked.fields.includes(field)} />
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit">{wordsOf(c, common).search}</button>
      </p>
    </form>
  );
};
