import { beforeAll, describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Answer } from "../support/facade-call.js";
import { call } from "../support/facade-call.js";
import type { ArgumentPlace } from "../support/facade-places.js";
import { argsWith, argumentPlaces } from "../support/facade-places.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";

const names = Object.keys(facadeSamples).filter((name) => name !== "createCrm" && name !== "as");
let world: FacadeWorld;

beforeAll(async () => {
  world = await facadeWorld();
});

/** What an answer tells of the id in it, the id itself aside; what was written, or would be, is made of other ids. */
function told(name: string, answer: Answer, id: string): unknown {
  const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null).replaceAll(id, "(id)"));
  if (answer.ok) return isQuery(name) ? { ok: shown(answer.value) } : { ok: true };
  const { error } = answer;
  return isCrmError(error) ? { code: error.code, record: shown(error.record), refusals: shown(error.refusals) } : error;
}

const isQuery = (name: string): boolean =>
  !/^(leads|accounts|contacts|opportunities|calendar|sequences|referenceData|statuses)\.(preview\.)?(done|cancel|replan|invite|answer|uninvite|undo|create|update|copy|move|advance|win|lose|reopen|archive|restore|closeOthers|quoteCreated|orderConfirmed|convert|import|sync|define)/.test(
    name,
  );

const isText = (place: ArgumentPlace): boolean => typeof place.value === "string" && !mustBeFree(place);

/** An id of the same form that no record has. */
const nowhere = (id: string): string => `${id.slice(0, -3)}zzz`;

/** A new status cannot have an id that is taken, in whatever company. */
const mustBeFree = ({ name, within }: ArgumentPlace): boolean =>
  name.startsWith("statuses.") && within[0] === "statuses" && within[2] === "id";

describe("SEC-2: an id of another company answers as one that is nowhere", () => {
  it.each(names)("in every text of %s", async (name) => {
    for (const place of argumentPlaces(name, world).filter(isText)) {
      for (const [kind, id] of Object.entries(world.foreign)) {
        const answers: unknown[] = [];
        for (const given of [id, nowhere(id)]) {
          const commits = world.storage.commits.length;
          const answer = await call(world, name, argsWith(place, world, given));
          if (world.storage.commits.length > commits) world = await facadeWorld();
          answers.push(told(name, answer, given));
        }
        expect(answers[0], `${kind} at ${place.path.join(".")}`).toEqual(answers[1]);
      }
    }
  });
});
