import type { Decision } from "../kernel/decision.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Erasure } from "../privacy/erasure.js";
import type { PersonExport } from "../privacy/person-export.js";
import type { CrmScope } from "./crm-scope.js";
import { erasePerson, previewErase } from "./erase-person.js";
import { exportPerson, findPerson } from "./export-person.js";
import type { ErasePersonCommand, PersonFound, PersonQuery } from "./privacy.schema.js";

/** What is held on a person: the actions `privacy.export` and `privacy.erase`. */
export interface Privacy {
  /** Tells which records stand for a person, and how many hold something of it. The action `privacy.export`. */
  find(person: PersonQuery): Promise<PersonFound>;
  /** Gives all that is held on a person, record by record, as far as the actor may see it: a document of plain JSON. */
  export(person: PersonQuery): Promise<PersonExport>;
  /**
   * Erases a person: what tells of it is emptied in every record, entry and journal, in one commit; statuses, dates and
   * amounts stay, so that figures stay the same. It cannot be undone, and done again it finds nothing.
   */
  erase(command: ErasePersonCommand): Promise<Erasure>;
  /** The same without writing. */
  readonly preview: {
    /** Decides on erasing a person without writing. */
    erase(command: ErasePersonCommand): Promise<Decision<WritePlan<Erasure>>>;
  };
}

/** Makes the façade of what is held on people, for one actor. */
export const privacy = (scope: CrmScope): Privacy => ({
  find: async (person) => findPerson(scope, person),
  export: async (person) => exportPerson(scope, person),
  erase: async (command) => erasePerson(scope, command),
  preview: { erase: async (command) => previewErase(scope, command) },
});
