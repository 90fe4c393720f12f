import type { EventType, NamedEntry, NamedKind, OwnFields } from "crmkit";
import type { Form } from "../../http/form.js";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Box, Choice, Field } from "../../ui/field.js";
import type { FormValues } from "../../ui/form-values.js";
import { formValues } from "../../ui/form-values.js";
import { listWords } from "./list-words.js";

const eventTypes: readonly EventType[] = ["meeting", "call", "event", "task", "note", "absence"];

interface EntryFieldsProps {
  readonly c: WebContext;
  readonly kind: NamedKind;
  readonly values: FormValues;
  /** The id of the entry, which the names of its inputs end with; `new` for a new one. */
  readonly of: string;
}

/** What is entered of an entry of a list. */
export const EntryFields = ({ c, kind, values, of }: EntryFieldsProps) => {
  const { fields, words } = messagesOf(c);
  const [name, code] = [`name.${of}`, `code.${of}`];
  const [color, note, type] = [`color.${of}`, `allowsNote.${of}`, `eventType.${of}`];
  return (
    <>
      <Field name={name} label={wordsOf(c, listWords).name} value={values.text(name)} />
      {kind === "tag" && (
        <label class="status-color">
          <span class="unseen">{fields["color"]}</span>
          <input type="color" name={color} value={values.text(color) || "#3b82c4"} />
        </label>
      )}
      {kind === "lostReason" && <Box name={note} label={fields["allowsNote"]} checked={values.ticked(note)} />}
      {kind === "eventCategory" && <Field name={code} label={fields["code"] ?? ""} value={values.text(code)} />}
      {kind === "eventCategory" && of === "new" && (
        <Choice
          name={type}
          label={fields["eventType"] ?? ""}
          options={eventTypes.map((one) => [one, words[one]])}
          value={values.text(type)}
        />
      )}
    </>
  );
};

/** What the inputs of a stored entry show. */
export const entryValues = ({ id, name, ...entry }: NamedEntry): FormValues =>
  formValues({
    [`name.${id}`]: name,
    [`color.${id}`]: "color" in entry ? entry.color : "",
    [`allowsNote.${id}`]: "allowsNote" in entry && entry.allowsNote,
    [`code.${id}`]: "code" in entry ? entry.code : "",
  });

/** What was entered of an entry. */
export function enteredOf(form: Form, kind: NamedKind, of: string): OwnFields & { readonly name: string } {
  const eventType = eventTypes.find((one) => one === form.text(`eventType.${of}`));
  return {
    name: form.text(`name.${of}`),
    ...(kind === "tag" ? { color: form.text(`color.${of}`).toLowerCase() } : {}),
    ...(kind === "lostReason" ? { allowsNote: form.ticked(`allowsNote.${of}`) } : {}),
    ...(kind === "eventCategory" ? { code: form.text(`code.${of}`), eventType } : {}),
  };
}
