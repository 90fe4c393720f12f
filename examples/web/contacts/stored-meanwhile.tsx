import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { Facts } from "../ui/small.js";
import { common } from "../words/common.js";
import { contactWords } from "./contact-words.js";

interface StoredMeanwhileProps {
  readonly c: WebContext;
  /** The inputs that are looked at. */
  readonly names: readonly string[];
  readonly typed: FormValues;
  readonly stored: FormValues;
}

/** What somebody else stored while the form was open, so that it is not written over unseen. */
export const StoredMeanwhile = ({ c, names, typed, stored }: StoredMeanwhileProps) => {
  const t = wordsOf(c, contactWords);
  const { fields } = messagesOf(c);
  const shown = (name: string): string => {
    const text = stored.all(name).join(", ");
    return text === "yes" ? wordsOf(c, common).yes : text || wordsOf(c, common).none;
  };
  const other = names.filter((name) => stored.all(name).join() !== typed.all(name).join());
  return (
    <div class="told">
      <p>{t.storedMeanwhile}</p>
      <Facts facts={other.map((name) => [fields[name] ?? name, shown(name)])} />
    </div>
  );
};
