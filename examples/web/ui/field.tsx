import type { CrmError } from "crmkit";
import type { Child } from "hono/jsx";

interface FieldProps {
  readonly name: string;
  /** Tells the input from another of its name on the page. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly value?: string | number | null | undefined;
  readonly type?: string | undefined;
  /** The names to choose from; others may be typed, and are added to the list when the form is saved. */
  readonly choices?: readonly string[] | undefined;
  /** What the library has against the form: the field says so where it is meant. */
  readonly error?: CrmError | null | undefined;
  readonly required?: boolean | undefined;
  readonly rows?: number | undefined;
  /** Further attributes of the input. */
  readonly attributes?: Readonly<Record<string, string | number>> | undefined;
}

/** A labelled input, marked where the library refused its value. */
export const Field = (props: FieldProps) => {
  const { name, label, value, type = "text", choices, error, required, rows, attributes = {} } = props;
  const { id = `field-${name}` } = props;
  const list = choices === undefined ? undefined : `${name}-choices`;
  const shared = {
    id,
    name,
    required,
    "aria-invalid": isMeant(error, name) ? "true" : undefined,
    ...attributes,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input {...shared} type={type} value={value ?? ""} list={list} />
      ) : (
        <textarea {...shared} rows={rows}>
          {value ?? ""}
        </textarea>
      )}
      {choices !== undefined && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
};

/** Whether an error is about the field of a name. */
export const isMeant = (error: CrmError | null | undefined, name: string): boolean =>
  error?.refusals.some(({ path = [] }) => path.includes(name)) ?? false;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Values and what they are called. */
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value?: string | null | undefined;
  /** What choosing nothing is called; it cannot be chosen where there is no such word. */
  readonly blank?: string | undefined;
  readonly attributes?: Readonly<Record<string, string | number>> | undefined;
}

/** A labelled list to choose one from. */
export const Choice = ({ name, label, options, value, blank, attributes = {} }: ChoiceProps) => (
  <div class="field">
    <label for={`field-${name}`}>{label}</label>
    <select id={`field-${name}`} name={name} {...attributes}>
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

interface BoxProps {
  readonly name: string;
  readonly label: Child;
  readonly checked?: boolean | undefined;
  readonly value?: string | undefined;
}

/** A box to tick, with its label. */
export const Box = ({ name, label, checked = false, value = "yes" }: BoxProps) => (
  <label class="box">
    <input type="checkbox" name={name} value={value} checked={checked} /> <span>{label}</span>
  </label>
);
