import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, idOf, pick } from "./sales-commands-drawn.js";
import type { SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { ModelReason } from "./sales-model-reasons.js";
import * as rules from "./sales-model-reasons.js";

const names = fc.constantFrom("Price", "Silence", "Rival", "Budget");
const kind = "lostReason";

const create = command("reasons.create", fc.tuple(names, fc.boolean()), ([name, allowsNote]) => (model, who) => ({
  verdict: rules.nameCodes(model, name, null, who),
  call: ({ referenceData }) => referenceData.create({ kind, name, allowsNote }),
  done: ({ id }) => rules.enterReason(model, id, name, allowsNote, who),
}));

/** A command on one reason that is there. */
interface OnReason {
  readonly codes: (reason: ModelReason) => string[];
  readonly call: (referenceData: ActorCrm["referenceData"], id: string) => Promise<unknown>;
  readonly done: (reason: ModelReason, now: Date) => void;
}

const onReason =
  (nth: Nth, made: (model: SalesModel, who: Who) => OnReason): Prepare<true> =>
  (model, who) => {
    const id = idOf(model.reasons, nth, who);
    const reason = seen(model.reasons, id, who);
    const { codes, call, done } = made(model, who);
    return {
      verdict: reason === undefined ? "missing" : codes(reason),
      call: async ({ referenceData }) => {
        await call(referenceData, id);
        return true;
      },
      done: (_, now) => {
        if (reason !== undefined) done(reason, now);
      },
    };
  };

const rename = command("reasons.update", fc.tuple(pick, names), ([nth, name]) =>
  onReason(nth, (model, who) => ({
    codes: ({ id }) => rules.nameCodes(model, name, id, who),
    call: (referenceData, id) => referenceData.update({ kind, id, changes: { name } }),
    done: (reason) => rules.renameReason(reason, name),
  })),
);

const putAway = command("reasons", fc.tuple(fc.constantFrom("archive", "archive", "restore"), pick), ([which, nth]) =>
  onReason(nth, () => ({
    codes: () => [],
    call: (referenceData, id) => referenceData[which]({ kind, id }),
    done: (reason, now) => rules.putReasonAway(reason, which === "archive" ? now : null),
  })),
);

const remove = command("reasons.remove", pick, (nth) =>
  onReason(nth, (model) => ({
    codes: (reason) => rules.removeReasonCodes(model, reason),
    call: (referenceData, id) => referenceData.remove({ kind, id }),
    done: ({ id }) => model.reasons.delete(id),
  })),
);

/** The commands on the list of reasons of losses. */
export const reasonCommands = [create, rename, putAway, remove];
