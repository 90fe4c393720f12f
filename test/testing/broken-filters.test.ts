import { describe } from "vitest";
import { brokenFilters } from "./broken/broken-filters.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenFilters));
