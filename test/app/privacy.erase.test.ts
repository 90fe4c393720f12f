import { expect, it } from "vitest";
import { findingsIn } from "../support/findings-in.js";
import { plantedIn, plantPerson, privacyWorld } from "../support/planted-person.js";
import { reasonsOf } from "../support/refused.js";
import { shippedFigures } from "../support/shipped-figures.js";
import { onEveryDumpedStore } from "../support/stored-dump.js";

onEveryDumpedStore("Erasing a person", (open) => {
  const plantedWorld = async () => {
    const { storage, dump } = await open();
    const world = await privacyWorld(storage);
    return { ...world, dump, ids: await plantPerson(world) };
  };

  it("ACC-15 leaves no text of the person in any column of any table, counts and amounts as they were", async () => {
    const { ann, crm, dump, ids } = await plantedWorld();
    const companyName = "Zqown"; // of leads of companies alone
    const before = await dump();
    expect(plantedIn(before).length).toBeGreaterThan(25);
    const figures = await shippedFigures(ann);
    const erasure = await ann.privacy.erase({ leadId: ids.leadId });
    expect(plantedIn(await dump())).toEqual([]);
    expect(await shippedFigures(ann)).toEqual(figures);
    expect(await findingsIn(crm)).toEqual([]);
    expect(erasure.keys.map((key) => key.split("/")[0]).sort()).toEqual(["account", "contact", "lead", "lead"]);
    expect(erasure.files).toEqual(["zqpicture.png"]);
    expect(plantedIn(JSON.stringify(erasure)).filter((text) => text !== "zqpicture.png")).toEqual([]);
    expect(companyName).not.toBe("");
  });
});
