import { wordsOf } from "../http/web-context.js";
import type { ConversionFormProps } from "./conversion-form.js";
import { conversionWords } from "./conversion-words.js";

/** Other leads of the same organisation, to be converted along with this one. */
export const LeadCandidates = ({ c, choices, planned }: ConversionFormProps) => {
  const t = wordsOf(c, conversionWords);
  const { leads } = planned.candidates;
  if (leads.length === 0) return null;
  return (
    <fieldset>
      <legend>{t.leads}</legend>
      <p>
        <small>{t.leadsAbout}</small>
      </p>
      <ul class="candidates">
        {leads.map(({ id, fullName, email }) => (
          <li>
            <label class="box">
              <input type="checkbox" name="along" value={id} checked={choices.all("along").includes(id)} /> {fullName}{" "}
              <small>{email}</small>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
