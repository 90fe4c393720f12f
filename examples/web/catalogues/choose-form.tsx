import type { Catalog, Contact } from "crmkit";
import { canContact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Choice, Field } from "../ui/field.js";
import { Panel, Post } from "../ui/small.js";
import type { ContactsToChoose } from "./contacts-to-choose.js";
import { reasonTexts } from "./reason-texts.js";
import type { SendChoice } from "./send-choice.js";
import { sendWords } from "./send-words.js";

interface ChooseFormProps {
  readonly c: WebContext;
  readonly catalog: Catalog;
  readonly choice: SendChoice;
  readonly offered: ContactsToChoose;
}

/** To whom a catalogue goes and with which template; searching keeps what is ticked. */
export const ChooseForm = async (props: ChooseFormProps) => {
  const { c, catalog, choice } = props;
  const t = wordsOf(c, sendWords);
  const path = `/catalogues/${catalog.id}/send`;
  const { language } = c.var.session;
  const { records } = await c.var.crm.templates.list({ where: { model: "catalog" }, limit: 100 });
  const usual = records.find((template) => template.language === language) ?? records[0];
  if (usual === undefined)
    return (
      <Panel title={t.template}>
        <p>{t.noTemplate}</p>
        <Post action={`${path}/template`} label={t.addTemplate} />
      </Panel>
    );
  return (
    <form method="post" action={`${path}/choose`}>
      <p>{t.steps}</p>
      <div class="fields">
        <Choice
          name="templateId"
          label={t.template}
          options={records.map(({ id, name }) => [id, name])}
          value={choice.templateId === "" ? usual.id : choice.templateId}
        />
      </div>
      <Contacts {...props} />
      <p class="actions">
        <button type="submit" formaction={`${path}/preview`}>
          {t.preview}
        </button>
      </p>
    </form>
  );
};

const Contacts = ({ c, choice, offered: { contacts, ticked, isMore } }: ChooseFormProps) => {
  const t = wordsOf(c, sendWords);
  return (
    <fieldset>
      <legend>{t.contacts}</legend>
      <div class="filters">
        <Field name="search" label={t.searchFor} value={choice.search} type="search" />
        <button type="submit" class="quiet">
          {t.search}
        </button>
        <button type="submit" class="quiet" name="all" value="yes">
          {t.tickAll}
        </button>
      </div>
      {ticked.size > 0 && <p>{t.chosen(ticked.size)}</p>}
      {contacts.length === 0 && <p>{t.noContact}</p>}
      <ul class="choosing">
        {contacts.map((contact) => (
          <li>
            <Row c={c} contact={contact} ticked={ticked.has(contact.id)} />
          </li>
        ))}
      </ul>
      {isMore && <p>{t.moreContacts}</p>}
    </fieldset>
  );
};

interface RowProps {
  readonly c: WebContext;
  readonly contact: Contact;
  readonly ticked: boolean;
}

/** A contact to tick; why somebody would be left out stands beside the name. */
const Row = ({ c, contact, ticked }: RowProps) => {
  const answer = canContact(contact, "email");
  return (
    <label class="box">
      <input type="checkbox" name="contact" value={contact.id} checked={ticked} />
      <span>
        {contact.fullName} {contact.email !== null && <small>{contact.email}</small>}{" "}
        {!answer.allowed && <small class="left-out">{reasonTexts(c, answer.reasons)}</small>}
      </span>
    </label>
  );
};
