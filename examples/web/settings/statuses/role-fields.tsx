import { rolesOfKind } from "crmkit";
import { wordsOf } from "../../http/web-context.js";
import { Choice } from "../../ui/field.js";
import { common } from "../../words/common.js";
import type { EditorProps } from "./editor-props.js";
import { slugOf } from "./editor-props.js";
import { Faults, faultsId } from "./faults.js";
import { nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

/** Which status stands for what. */
export const RoleFields = ({ c, definition, draft, judgement }: EditorProps) => {
  const t = wordsOf(c, statusWords);
  return (
    <fieldset>
      <legend>{t.roles}</legend>
      <p class="faint">{t.rolesAbout}</p>
      <div class="fields">
        {rolesOfKind[definition.pipeline.kind].map((role) => (
          <div id={`status-${slugOf(`role.${role}`)}`}>
            <Choice
              name={`role.${role}`}
              label={t.role[role]}
              blank={wordsOf(c, common).choose}
              options={draft.statuses.map((one) => [one.id, nameOf(c, one)])}
              value={draft.roles[role]}
              attributes={{ "aria-describedby": faultsId(`role.${role}`) }}
            />
            <Faults place={`role.${role}`} judgement={judgement} />
          </div>
        ))}
      </div>
    </fieldset>
  );
};
