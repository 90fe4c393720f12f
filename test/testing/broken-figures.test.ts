import { describe } from "vitest";
import { brokenFigures } from "./broken/broken-figures.js";
import { itCatches } from "./broken/broken-storage.js";

describe("the conformance kit", () => itCatches(brokenFigures));
