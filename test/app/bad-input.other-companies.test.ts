import { beforeAll, describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Answer } from "../support/facade-call.js";
import { call } from "../support/facade-call.js";
import type { ArgumentPlace } from "../support/facade-places.js";
import { argsWith, argumentPlaces } from "../support/facade-places.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";

/** What acts for nobody in particular, and so for every company. */
const forAll = ["createCrm", "as", "integrity.repair"];
const names = Object.keys(facadeSamples).filter((name) => !forAll.includes(name));
let world: FacadeWorld;

beforeAll(async () => {
  world = await facadeWorld();
});

/** What an answer tells of the id in it, the id itself aside; what was written, or would be, is made of other ids. */
function told(name: string, answer: Answer, id: string): unknown {
  const shown = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value ?? null)
        .replaceAll(id, "(id)")
        .replaceAll(id.split("/")[1] ?? id, "(id)"),
    );
  if (answer.ok) return isQuery(name) ? { ok: shown(answer.value) } : { ok: true };
  const { error } = answer;
  return isCrmError(error) ? { code: error.code, record: shown(error.record), refusals: shown(error.refusals) } : error;
}

const isQuery = (name: string): boolean =>
  !/^(leads|accounts|contacts|opportunities|calendar|duplicates|sequences|referenceData|statuses|catalogs|templates|emails|campaigns|reports|privacy)\.(preview\.)?(merge|unmerge|dismiss|forget|done|cancel|replan|invite|answer|uninvite|undo|create|update|copy|move|advance|win|lose|reopen|archive|restore|closeOthers|quoteCreated|orderConfirmed|convert|import|sync|define|remind|send|retry|record|arrange|erase)/.test(
    name,
  );

/** Each place meets a sixteenth of the ids, places and methods next to each other others; an id of the kind that a place takes is tried elsewhere. */
const everyNth = process.env["CRMKIT_HOSTILE"] === "all" ? 1 : 16;

const isText = (place: ArgumentPlace): boolean => typeof place.value === "string" && !mustBeFree(place);

/** An id of the same form that no record has. */
const nowhere = (id: string): string => `${id.slice(0, -3)}zzz`;

/** Ids of one form and length, such as those that are counted, are nowhere in the same way. */
const formOf = (id: string): string => `${id.replace(/[a-z]+/gi, "a").replace(/\d+/g, "9")} ${id.length}`;

/** A new status cannot have an id that is taken, in whatever company. */
const mustBeFree = ({ name, within }: ArgumentPlace): boolean =>
  name.startsWith("statuses.") && within[0] === "statuses" && within[2] === "id";

describe("SEC-2: an id of another company answers as one that is nowhere", () => {
  /** What a call tells with a text in a place; the world is as it was afterwards. */
  const toldOf = async (place: ArgumentPlace, given: string): Promise<unknown> => {
    const commits = world.storage.commits.length;
    const answer = await call(world, place.name, argsWith(place, world, given));
    if (world.storage.commits.length > commits) world = await facadeWorld();
    return told(place.name, answer, given);
  };

  it.each(names.map((name, at) => ({ name, at })))("in every text of $name", async ({ name, at }) => {
    for (const [nth, place] of argumentPlaces(name, world).filter(isText).entries()) {
      const unknown = new Map<string, unknown>();
      for (const [kind, id] of Object.entries(world.foreign).filter((_, i) => (i + nth + at) % everyNth === 0)) {
        const form = formOf(id);
        if (!unknown.has(form)) unknown.set(form, await toldOf(place, nowhere(id)));
        expect(await toldOf(place, id), `${kind} at ${place.path.join(".")}`).toEqual(unknown.get(form));
      }
    }
  });
});
