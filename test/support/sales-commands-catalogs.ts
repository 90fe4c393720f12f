import fc from "fast-check";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { CatalogDecision } from "../../src/app/decide-catalog.js";
import type { Catalog } from "../../src/model/catalog.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { command, idOf, pick } from "./sales-commands-drawn.js";
import type { SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { ModelCatalog, SaidCatalog, SaidType } from "./sales-model-catalogs.js";
import * as rules from "./sales-model-catalogs.js";
import { putEntryAway } from "./sales-model-named.js";

type Catalogs = ActorCrm["catalogs"];

/** A command on one catalogue that is there. */
interface OnCatalog {
  readonly codes: (catalog: ModelCatalog) => string[];
  readonly call: (catalogs: Catalogs, catalogId: string) => Promise<Catalog>;
  readonly preview: (catalogs: Catalogs["preview"], catalogId: string) => Promise<CatalogDecision>;
  readonly done: (catalog: ModelCatalog, made: Catalog, now: Date) => void;
}

const onCatalog =
  (nth: Nth, made: (model: SalesModel, who: Who) => OnCatalog): Prepare<Catalog> =>
  (model, who) => {
    const catalogId = idOf(model.catalogs, nth, who);
    const catalog = seen(model.catalogs, catalogId, who);
    const { codes, call, preview, done } = made(model, who);
    return {
      verdict: catalog === undefined ? "missing" : codes(catalog),
      call: ({ catalogs }) => call(catalogs, catalogId),
      preview: ({ catalogs }) => preview(catalogs.preview, catalogId),
      done: (result, now) => {
        if (catalog !== undefined) done(catalog, result, now);
      },
    };
  };

const names = fc.constantFrom("Spring", "Autumn");
/** Names of types that are there, were put away or come to be; and an id that there is not. */
const types = fc.constantFrom<SaidType>(
  { name: "Fair" },
  { name: "Fair" },
  { name: "Web" },
  { name: "Web" },
  null,
  "gone",
);

const create = command(
  "catalogs.create",
  fc.record({ name: names, catalogTypeId: types }, { requiredKeys: ["name"] }),
  (said) => (model, who) => ({
    verdict: rules.typeCodes(model, said.catalogTypeId, null, who),
    call: ({ catalogs }) => catalogs.create(said),
    preview: ({ catalogs }) => catalogs.preview.create(said),
    done: (made) => rules.enterCatalog(model, made, said, who),
  }),
);

const changes: fc.Arbitrary<SaidCatalog> = fc.record({ name: names, catalogTypeId: types }, { requiredKeys: [] });

const update = command("catalogs.update", fc.tuple(pick, changes), ([nth, said]) =>
  onCatalog(nth, (model, who) => ({
    codes: ({ catalogTypeId }) => rules.typeCodes(model, said.catalogTypeId, catalogTypeId, who),
    call: (catalogs, catalogId) => catalogs.update({ catalogId, changes: said }),
    preview: (catalogs, catalogId) => catalogs.update({ catalogId, changes: said }),
    done: (catalog, made) => rules.changeCatalog(model, catalog, made, said, who),
  })),
);

const putAway = command("catalogs", fc.tuple(fc.constantFrom("archive", "restore"), pick), ([which, nth]) =>
  onCatalog(nth, () => ({
    codes: () => [],
    call: (catalogs, catalogId) => catalogs[which]({ catalogId }),
    preview: (catalogs, catalogId) => catalogs[which]({ catalogId }),
    done: (catalog, _, now) => putEntryAway(catalog, which === "archive" ? now : null),
  })),
);

/** The commands on catalogues. */
export const catalogCommands = [create, update, putAway];
