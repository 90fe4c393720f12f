import { joiningWords } from "./joining-words.js";
import { leadingForms, legalForms } from "./legal-forms.js";

/** What is left of the words of a name without its legal forms. */
export interface FormlessName {
  /** The words that are left: one at least, where there were any. */
  readonly words: readonly string[];
  /** The form that was found first, before the name or else at its end; `null` for none. */
  readonly legalForm: string | null;
}

/** Takes the legal forms at both ends of a name off, but never all there is. */
export function withoutForms(words: readonly string[]): FormlessName {
  let rest = words;
  let legalForm: string | null = null;
  for (let found = formAt(rest, 1); found !== null && leadingForms.has(found.form); found = formAt(rest, 1)) {
    rest = rest.slice(found.length);
    legalForm ??= found.form;
  }
  for (let found = formAt(rest, -1); found !== null; found = formAt(rest, -1)) {
    rest = rest.slice(0, rest.length - found.length);
    legalForm ??= found.form;
  }
  return { words: rest, legalForm };
}

interface FoundForm {
  readonly form: string;
  /** How many words it takes. */
  readonly length: number;
}

/** The longest legal form at the beginning (1) or at the end (-1), with a joining word that leads to it. */
function formAt(words: readonly string[], step: 1 | -1): FoundForm | null {
  let written = "";
  let found: FoundForm | null = null;
  for (let length = 1; length < words.length; length++) {
    const word = words.at(step === 1 ? length - 1 : -length) ?? "";
    const longer = step === 1 ? written + word : word + written;
    if (parts.has(longer)) {
      written = longer;
      if (legalForms.has(written)) found = { form: written, length };
    } else if (joiningWords.has(word) && written !== "") {
      if (found?.length === length - 1) found = { form: found.form, length };
    } else break;
  }
  return found;
}

/** What legal forms begin and end with, so that most names are seen to have none by one word. */
const parts: ReadonlySet<string> = new Set(
  [...legalForms].flatMap((form) => Array.from(form, (_, i) => [form.slice(i), form.slice(0, i + 1)]).flat()),
);
