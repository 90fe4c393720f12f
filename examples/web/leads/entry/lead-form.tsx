import type { CrmError } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { people } from "../../open/people.js";
import { Box, Choice, Field } from "../../ui/field.js";
import { namedChoices } from "../../ui/named-choices.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { Countries } from "./countries.js";
import { namedFields } from "./lead-input-of.js";
import type { LeadValues } from "./lead-values.js";
import { MarketingFields } from "./marketing-fields.js";

export interface LeadFormProps {
  readonly c: WebContext;
  readonly values: LeadValues;
  readonly lookups: LeadLookups;
  readonly error?: CrmError | null | undefined;
  /** The lead that is changed, in the version that was seen; none for a new one. */
  readonly lead?: { readonly id: string; readonly version: number } | undefined;
}

/** The form of a lead. While the person is typing, it is looked for leads, contacts and accounts that may be the same. */
export const LeadForm = ({ c, values, lookups, error, lead }: LeadFormProps) => {
  const t = wordsOf(c, leadWords);
  const { fields } = messagesOf(c);
  const text = (name: string, attributes: Readonly<Record<string, string>> = {}, type = "text") => (
    <Field
      name={name}
      label={fields[name] ?? name}
      value={values.text(name)}
      type={type}
      error={error}
      attributes={attributes}
    />
  );
  const named = (name: keyof typeof namedFields) => <Named c={c} name={name} values={values} error={error} />;
  return (
    <form method="post" action={lead === undefined ? "/leads/new" : `/leads/${lead.id}/edit`} class="lead-form">
      {lead !== undefined && <input type="hidden" name="id" value={lead.id} />}
      {lead !== undefined && <input type="hidden" name="expectedVersion" value={lead.version} />}
      <div id="identity">
        <Group title={t.person}>
          {text("title")}
          {text("firstName")}
          {text("lastName")}
          {named("jobFunctionId")}
          {named("departmentId")}
        </Group>
        <Group title={t.organisation}>
          {text("companyName")}
          {named("industrySectorId")}
          {text("website", { inputmode: "url" })}
        </Group>
        <Group title={t.reach}>
          {text("email", { inputmode: "email", autocomplete: "off" })}
          {text("fixedPhone", {}, "tel")}
          {text("mobilePhone", {}, "tel")}
        </Group>
        <Group title={t.address}>
          {text("street")}
          {text("extra")}
          {text("postalCode")}
          {text("city")}
          {text("region")}
          <Countries c={c} value={values.text("countryCode")} />
        </Group>
      </div>
      <Likely />
      <Group title={t.followUp}>
        <Choice
          name="assignedToId"
          label={fields.assignedToId}
          options={people.map(({ id, name }) => [id, name])}
          value={values.text("assignedToId")}
          blank={t.nobody}
        />
        {text("createdOn", {}, "date")}
      </Group>
      <MarketingFields c={c} values={values} lookups={lookups}>
        {named("sourceId")}
        {named("categoryId")}
      </MarketingFields>
      <Group title={t.wishes}>
        <Box name="doNotCall" label={fields.doNotCall} checked={values.ticked("doNotCall")} />
        <Box name="doNotEmail" label={fields.doNotEmail} checked={values.ticked("doNotEmail")} />
      </Group>
      <Field name="description" label={fields.description ?? ""} value={values.text("description")} rows={4} />
      <p class="actions">
        <button type="submit">{wordsOf(c, common).save}</button>
        <a class="button quiet" href={lead === undefined ? "/leads" : `/leads/${lead.id}`}>
          {wordsOf(c, common).cancel}
        </a>
      </p>
    </form>
  );
};

/** Where what may be the same is told, as soon as the person stops typing. */
const Likely = () => (
  <div
    id="likely"
    aria-live="polite"
    hx-post="/leads/likely"
    hx-trigger="load, input delay:400ms from:#identity"
    hx-include="closest form"
    hx-sync="this:replace"
  />
);

/** Fields that belong together, under a heading. */
const Group = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
  <fieldset>
    <legend>{title}</legend>
    <div class="fields">{children}</div>
  </fieldset>
);

interface NamedProps extends Pick<LeadFormProps, "c" | "values" | "error"> {
  readonly name: keyof typeof namedFields;
}

const Named = async ({ c, name, values, error }: NamedProps) => (
  <Field
    name={name}
    label={messagesOf(c).fields[name] ?? name}
    value={values.text(name)}
    choices={await namedChoices(c, namedFields[name])}
    error={error}
  />
);
