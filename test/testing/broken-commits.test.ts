import { describe } from "vitest";
import { brokenCommits } from "./broken/broken-commits.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenCommits));
