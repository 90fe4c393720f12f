import type { ChartView } from "../../reports/chart-view.js";
import { barBody } from "./bar-body.js";
import type { ChartBody } from "./chart-body.js";
import { chartConfig } from "./chart-config.js";
import type { ChartOptions } from "./chart-options.js";
import { checkChart } from "./check-chart.js";
import { describeChart } from "./describe-chart.js";
import { donutBody } from "./donut-body.js";
import type { Drawing } from "./drawing.js";
import { drawingOf } from "./drawing.js";
import { emptyBody } from "./empty-body.js";
import type { Json, JsonObject } from "./json.js";
import { lineBody } from "./line-body.js";
import { titleText } from "./title-text.js";
import { withRoom } from "./with-room.js";

/** A specification of Vega-Lite 6: plain JSON that holds its data, for any front end that draws such. */
export interface VegaLiteSpec {
  /** Address of the schema that it follows. */
  readonly $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** What the chart shows, clipped to its width. */
  readonly title: string;
  /** What the chart shows, and its figures, for those who do not see it. */
  readonly description: string;
  /** Colour behind the chart. */
  readonly background: string;
  /** Width of the whole in pixels. */
  readonly width: number;
  /** Height of the whole in pixels. */
  readonly height: number;
  /** The sizes are those of the whole, with axes, legend and title. */
  readonly autosize: {
    /** The parts are fitted into the size. */
    readonly type: "fit";
    /** The free room around is a part of it. */
    readonly contains: "padding";
  };
  /** Free room around, in pixels. */
  readonly padding: number;
  /** Texts of axes and legends. */
  readonly params: readonly {
    /** Name under which they are looked up. */
    readonly name: string;
    /** The texts, by place or by figure. */
    readonly value: Json;
  }[];
  /** The data, a row for each point that is drawn. */
  readonly data: {
    /** The rows. */
    readonly values: readonly JsonObject[];
  };
  /** What the layers share. */
  readonly encoding: JsonObject;
  /** The layers, the lowest first. */
  readonly layer: readonly JsonObject[];
  /** How everything looks. */
  readonly config: JsonObject;
}

/**
 * A chart as a specification of Vega-Lite. Its texts are data, which no expression is made of. Bars lie where names are
 * too long, or too many, to stand below upright ones; names that are too long for an axis are clipped there, and whole in
 * the data and where a bar is pointed at. Of more than 7 series the least are added up as other, or left out where they may not
 * be added. A share with negative figures, or with figures that may not be added, is drawn as bars.
 * @throws CrmError `INPUT_INVALID` for what is no chart, for figures that are no finite numbers, or beyond 1e100, and for options that cannot be.
 */
export function vegaLiteSpec(view: ChartView, options: ChartOptions = {}): VegaLiteSpec {
  checkChart(view, options);
  const drawing = withRoom(drawingOf(view, options));
  const { height, labels, values, encoding, layer } = bodyOf(drawing);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: titleText(drawing.view.title, drawing.width - 24, titleSize),
    description: describeChart(drawing),
    background: "#ffffff",
    width: drawing.width,
    height,
    autosize: { type: "fit", contains: "padding" },
    padding: 12,
    params: Object.entries(labels).map(([name, value]) => ({ name, value })),
    data: { values },
    encoding,
    layer,
    config: chartConfig,
  };
}

/** As wide as its bold signs are. */
const titleSize = 17;

function bodyOf(drawing: Drawing): ChartBody {
  switch (drawing.shape) {
    case "none":
      return emptyBody(drawing);
    case "donut":
      return donutBody(drawing);
    case "line":
      return lineBody(drawing);
    default:
      return barBody(drawing);
  }
}
