import type { PipelineDefinition } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box, Choice, Field } from "../ui/field.js";
import { common } from "../words/common.js";
import type { BoardKind } from "./board-kind.js";
import { boardWords } from "./board-words.js";

interface BoardFiltersProps {
  readonly c: WebContext;
  readonly of: BoardKind;
  readonly pipelines: readonly PipelineDefinition[];
}

/** Which cards the board shows. */
export const BoardFilters = ({ c, of, pipelines }: BoardFiltersProps) => {
  const t = wordsOf(c, common);
  const { search, mine, pipeline } = c.req.query();
  return (
    <form class="filters" method="get" action={of.path}>
      <Field name="search" label={t.search} type="search" value={search} />
      {pipelines.length > 1 && (
        <Choice
          name="pipeline"
          label={wordsOf(c, boardWords).pipeline}
          value={pipeline}
          options={pipelines.map((one) => [one.pipeline.id, one.pipeline.name])}
        />
      )}
      <Box name="mine" label={wordsOf(c, boardWords).mine} checked={mine !== undefined} />
      <button type="submit" class="quiet">
        {t.filter}
      </button>
    </form>
  );
};
