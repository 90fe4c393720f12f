import type { CrmErrorCode } from "../../kernel/crm-error.js";
import { check, insert, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

const at = new Date("2026-03-02T09:00:00.123Z");
const racers = Array.from({ length: 20 }, (_, i) => `r${i}`);
const tag = (id: string, name = id) => buildRecord("tag", { id, name });

/** Starts every commit before any of them has ended; gives the names of those that were stored. */
async function race(
  names: readonly string[],
  run: (name: string) => Promise<unknown>,
  code: CrmErrorCode,
): Promise<string[]> {
  const running = names.map(async (name) => run(name));
  const settled = await Promise.allSettled(running);
  for (const [i, { status }] of settled.entries()) {
    if (status === "rejected") await requireRejection(async () => running[i], `commit of ${names[i]} in a race`, code);
  }
  return names.filter((_, i) => settled[i]?.status === "fulfilled");
}

const nameOf = async (storage: Storage, id: string): Promise<string | undefined> =>
  (await stored(storage, "tag", id))?.name;

/** Commits at the same time. */
export const raceCases: readonly StorageCase[] = [
  {
    id: "commit.race/replace",
    proves:
      "Of plans that replace the same version at the same time one is stored, and the others tell of the conflict.",
    check: async (storage) => {
      await store(storage, "tag", [tag("a")]);
      const won = await race(
        racers,
        (name) => write(storage, replace("tag", tag("a"), { name }, at)),
        "VERSION_CONFLICT",
      );
      requireSame(won.length, 1, `the number of ${racers.length} plans that replaced one version`);
      requireSame(await nameOf(storage, "a"), won[0], "the name that is stored after the race");
    },
  },
  {
    id: "commit.race/insert",
    proves: "Of plans that insert the same id at the same time one is stored.",
    check: async (storage) => {
      const won = await race(racers, (name) => write(storage, insert("tag", tag("a", name))), "DUPLICATE_ID");
      requireSame(won.length, 1, `the number of ${racers.length} plans that inserted one id`);
      requireSame(await nameOf(storage, "a"), won[0], "the name that is stored after the race");
    },
  },
  {
    id: "commit.race/checks",
    proves: "Of plans that each write what the others check one is stored.",
    check: async (storage) => {
      await store(
        storage,
        "tag",
        racers.map((id) => tag(id)),
      );
      const plan = (name: string) => {
        const others = racers.filter((id) => id !== name).map((id) => check("tag", id, 1));
        return write(storage, replace("tag", tag(name), { name: "won" }, at), ...others);
      };
      const won = await race(racers, plan, "VERSION_CONFLICT");
      requireSame(won.length, 1, `the number of ${racers.length} plans that checked what the others wrote`);
    },
  },
  {
    id: "commit.race/absence",
    proves: "Of plans that each insert what the others check to be absent one is stored.",
    check: async (storage) => {
      const plan = (name: string) => {
        const others = racers.filter((id) => id !== name).map((id) => check("tag", id, null));
        return write(storage, insert("tag", tag(name)), ...others);
      };
      const won = await race(racers, plan, "VERSION_CONFLICT");
      requireSame(won.length, 1, `the number of ${racers.length} plans that checked that the others were absent`);
    },
  },
  {
    id: "commit.race/crossing",
    proves: "Plans that write the same records in opposite orders do not block each other for good.",
    check: async (storage) => {
      await store(storage, "tag", [tag("a"), tag("b")]);
      const plan = (name: string) => {
        const writes = ["a", "b"].map((id) => replace("tag", tag(id), { name }, at));
        return write(storage, ...(racers.indexOf(name) % 2 === 0 ? writes : writes.reverse()));
      };
      const won = await race(racers, plan, "VERSION_CONFLICT");
      requireSame(won.length, 1, `the number of ${racers.length} plans that replaced the same two tags`);
      requireSame(
        [await nameOf(storage, "a"), await nameOf(storage, "b")],
        [won[0], won[0]],
        "the names after the race",
      );
    },
  },
  {
    id: "commit.race/apart",
    proves: "Plans that have no record in common are all stored.",
    check: async (storage) => {
      const won = await race(racers, (name) => write(storage, insert("tag", tag(name))), "VERSION_CONFLICT");
      requireSame(won, racers, "the plans that were stored, each of a tag of its own");
    },
  },
];
