import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { SalesCommand } from "./sales-commands-drawn.js";
import { command, idOf, pick } from "./sales-commands-drawn.js";
import type { ListKind, SalesModel, Who } from "./sales-model.js";
import { listKinds, seen } from "./sales-model.js";
import { removeTypeCodes } from "./sales-model-catalogs.js";
import type { ModelNamed } from "./sales-model-named.js";
import * as rules from "./sales-model-named.js";
import { enterReason, removeReasonCodes } from "./sales-model-reasons.js";

/** A list that users choose from, as the model has it. */
interface List {
  readonly kind: "lostReason" | ListKind;
  readonly names: fc.Arbitrary<string>;
  readonly entries: (model: SalesModel) => Map<string, ModelNamed>;
  readonly enter: (model: SalesModel, id: string, name: string, allowsNote: boolean, who: Who) => void;
  /** Why an entry is not removed. */
  readonly removeCodes: (model: SalesModel, id: string) => string[];
}

type ReferenceData = ActorCrm["referenceData"];

/** A command on one entry that is there. */
interface OnEntry {
  readonly codes: (model: SalesModel, entry: ModelNamed, who: Who) => string[];
  readonly call: (referenceData: ReferenceData, id: string) => Promise<unknown>;
  readonly done: (model: SalesModel, entry: ModelNamed, now: Date) => void;
}

function onEntry<Drawn>(
  { kind, entries }: List,
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  made: (drawn: Drawn) => OnEntry,
): fc.Arbitrary<SalesCommand> {
  return command(`${kind}.${name}`, fc.tuple(pick, drawn), ([nth, parts]) => (model, who) => {
    const id = idOf(entries(model), nth, who);
    const entry = seen(entries(model), id, who);
    const { codes, call, done } = made(parts);
    return {
      verdict: entry === undefined ? "missing" : codes(model, entry, who),
      call: async ({ referenceData }) => {
        await call(referenceData, id);
        return true;
      },
      done: (_, now) => {
        if (entry !== undefined) done(model, entry, now);
      },
    };
  });
}

/** The commands on a list. */
function commandsOn(list: List): fc.Arbitrary<SalesCommand>[] {
  const { kind, names, entries, enter, removeCodes } = list;
  const create = command(`${kind}.create`, fc.tuple(names, fc.boolean()), ([name, allowsNote]) => (model, who) => ({
    verdict: rules.nameCodes(entries(model), name, null, who),
    call: ({ referenceData }): Promise<{ readonly id: string }> =>
      kind === "lostReason" ? referenceData.create({ kind, name, allowsNote }) : referenceData.create({ kind, name }),
    done: ({ id }) => enter(model, id, name, allowsNote, who),
  }));
  const rename = onEntry(list, "update", names, (name) => ({
    codes: (model, { id }, who) => rules.nameCodes(entries(model), name, id, who),
    call: (referenceData, id) => referenceData.update({ kind, id, changes: { name } }),
    done: (_, entry) => rules.renameEntry(entry, name),
  }));
  const putAway = onEntry(list, "away", fc.constantFrom("archive", "archive", "restore"), (which) => ({
    codes: () => [],
    call: (referenceData, id) => referenceData[which]({ kind, id }),
    done: (_, entry, now) => rules.putEntryAway(entry, which === "archive" ? now : null),
  }));
  const remove = onEntry(list, "remove", fc.constant(null), () => ({
    codes: (model, { id }) => removeCodes(model, id),
    call: (referenceData, id) => referenceData.remove({ kind, id }),
    done: (model, { id }) => entries(model).delete(id),
  }));
  return [create, rename, putAway, remove];
}

const reasons: List = {
  kind: "lostReason",
  names: fc.constantFrom("Price", "Silence", "Rival", "Budget"),
  entries: (model) => model.reasons as Map<string, ModelNamed>, // no other is entered, see `enter`
  enter: enterReason,
  removeCodes: removeReasonCodes,
};

/** Another list: one name may be in each of them, and in each company. */
const listOf = (kind: ListKind): List => ({
  kind,
  names: fc.constantFrom("Fair", "Web"),
  entries: ({ lists }) => lists[kind],
  enter: ({ lists }, id, name, _, who) => lists[kind].set(id, rules.newEntry(id, name, who)),
  removeCodes: (model, id) => (kind === "catalogType" ? removeTypeCodes(model, id) : []), // nothing chooses of the others
});

/** The commands on the lists that users choose from; types of catalogues come more often, for catalogues have them. */
export const namedCommands = [
  ...commandsOn(reasons),
  fc.oneof(...commandsOn(listOf("catalogType"))),
  fc.oneof(...listKinds.map(listOf).flatMap(commandsOn)),
];
