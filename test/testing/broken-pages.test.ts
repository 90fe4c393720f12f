import { describe } from "vitest";
import { brokenPages } from "./broken/broken-pages.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenPages));
