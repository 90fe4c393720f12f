import { describe, expect, it } from "vitest";
import { recordingBlobs } from "../../../src/testing/build/recording-blobs.js";
import { blobStoreCases } from "../../../src/testing/ports/blob-store-cases.js";
import { checkPort } from "../../../src/testing/ports/port-case.js";

const bytes = new Uint8Array([1, 2, 3]);

describe("recordingBlobs", () => {
  it("keeps the promises of a store of files", async () => {
    const reports = await checkPort(blobStoreCases, () => recordingBlobs());
    expect(reports.filter(({ outcome }) => outcome !== "kept")).toEqual([]);
  });

  it("tells what it holds and what it was asked", async () => {
    const blobs = recordingBlobs();
    await blobs.put("a", bytes, "application/pdf");
    await blobs.get("b");
    await blobs.remove("c");
    expect(blobs.files.get("a")).toEqual({ content: bytes, mediaType: "application/pdf" });
    expect(blobs.calls.map(({ method, key }) => `${method} ${key}`)).toEqual(["put a", "get b", "remove c"]);
  });

  it("fails as often as it is told to, and stores nothing meanwhile", async () => {
    const blobs = recordingBlobs();
    blobs.failNext();
    blobs.failNext(new Error("full"));
    await expect(blobs.put("a", bytes, "image/png")).rejects.toThrow("as it was told to");
    await expect(blobs.put("a", bytes, "image/png")).rejects.toThrow("full");
    expect(blobs.files.size).toBe(0);
    await blobs.put("a", bytes, "image/png");
    expect(blobs.files.size).toBe(1);
  });
});
