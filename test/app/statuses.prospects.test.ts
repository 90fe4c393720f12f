import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const definition = {
  kind: "prospect",
  statuses: [
    { id: "prospect.to-process", labels: { en: "In" }, open: true },
    { id: "prospect.won", labels: { en: "Won" }, open: false },
    { id: "prospect.lost", labels: { en: "Lost" }, open: false },
  ],
  roles: { new: "prospect.to-process", won: "prospect.won", lost: "prospect.lost" },
} as const;

describe("the statuses of prospects", () => {
  it("STATUS-7 are there where the option is on, and can be defined", async () => {
    const { ann } = openWorld({ settings: { accounts: { prospectStatuses: true } } });
    const [shipped] = await ann.statuses.pipelines("prospect");
    expect(shipped?.statuses.map(({ id }) => id)).toHaveLength(6);
    expect(await ann.statuses.verify(definition)).toEqual([]);
    expect((await ann.statuses.define(definition)).statuses).toHaveLength(3);
    expect(await ann.statuses.diagram({ kind: "prospect" })).toContain("Won [won]");
  });

  it.each([[{}], [{ accounts: { prospectStatuses: false } }]])(
    "STATUS-7 are none where it is off, and nothing asks for them: %j",
    async (settings) => {
      const { ann, storage } = openWorld({ settings });
      expect(await ann.statuses.pipelines("prospect")).toEqual([]);
      expect(await reasonsOf(ann.statuses.define(definition))).toEqual(["PROSPECT_STATUSES_OFF kind"]);
      expect(await reasonsOf(ann.statuses.diagram({ kind: "prospect" }))).toEqual(["PROSPECT_STATUSES_OFF kind"]);
      expect(await ann.statuses.preview.define(definition)).toEqual({
        ok: false,
        refusals: [{ code: "PROSPECT_STATUSES_OFF", path: ["kind"] }],
      });
      expect(await ann.statuses.verify(definition)).toEqual([{ code: "PROSPECT_STATUSES_OFF", path: ["kind"] }]);
      expect(storage.commits).toEqual([]);
    },
  );

  it("STATUS-7 leave leads and opportunities theirs, whatever the option says", async () => {
    const { ann } = openWorld();
    expect(await ann.statuses.pipelines("lead")).toHaveLength(1);
    expect(await ann.statuses.pipelines("opportunity")).toHaveLength(1);
  });
});
