import type { Refusal } from "../../kernel/decision.js";
import type { InputFaultCode } from "../../kernel/fault-codes.js";
import type { ChartPoint, ChartView, ChartWords } from "../../reports/chart-view.js";

type Faults = readonly Refusal<InputFaultCode>[];
type Path = readonly PropertyKey[];
/** What is wrong with a value that stands at a path. */
type Check = (value: unknown, path: Path) => Faults;

/** What is wrong with the shape of something that ought to be a chart, field by field; whether figures can be drawn is not asked. */
export function viewFaults(view: unknown): Faults {
  try {
    return fieldsOf(viewFields)(view, ["view"]).map((fault) => ({ ...fault, path: pathOf(fault) }));
  } catch {
    return [{ code: "INPUT_UNREADABLE", path: ["view"] }]; // a getter or a proxy threw
  }
}

/** Fields are told of by their own names, as `points.1.value`; only the whole is called the view. */
const pathOf = ({ path = [] }: Refusal<InputFaultCode>): Path => (path.length > 1 ? path.slice(1) : path);

const ofType =
  (type: "string" | "boolean" | "number", expected: string): Check =>
  (value, path) =>
    value === undefined
      ? [{ code: "INPUT_MISSING", path }]
      : typeof value === type
        ? []
        : [{ code: "INPUT_WRONG_TYPE", path, params: { expected } }];

const text = ofType("string", "text");

const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

const oneOf =
  (...values: readonly string[]): Check =>
  (value, path) =>
    values.some((one) => one === value) ? [] : [{ code: "INPUT_NOT_ONE_OF", path, params: { values } }];

function fieldsOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    if (value === undefined) return [{ code: "INPUT_MISSING", path }];
    if (typeof value !== "object" || value === null)
      return [{ code: "INPUT_WRONG_TYPE", path, params: { expected: "object" } }];
    return Object.entries(checks).flatMap(([key, check]) => check(Reflect.get(value, key), [...path, key]));
  };
}

const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? Array.from(value).flatMap((one, i) => check(one, [...path, i]))
      : [value === undefined ? { code: "INPUT_MISSING", path } : wrongList(path)];

const wrongList = (path: Path): Refusal<InputFaultCode> => ({
  code: "INPUT_WRONG_TYPE",
  path,
  params: { expected: "list" },
});

const pointFields: Readonly<Record<keyof ChartPoint, Check>> = {
  category: text,
  series: orNull(text),
  value: ofType("number", "number"),
  text,
  color: orNull(text),
};

const wordFields: Readonly<Record<keyof ChartWords, Check>> = { other: text, noData: text, total: text };

const viewFields: Readonly<Record<keyof ChartView, Check>> = {
  code: text,
  language: text,
  title: text,
  mark: oneOf("bar", "line", "share"),
  categoryTitle: text,
  seriesTitle: orNull(text),
  valueTitle: text,
  unit: oneOf("count", "money", "percent", "days"),
  currency: orNull(text),
  isAdditive: ofType("boolean", "boolean"),
  points: listOf(fieldsOf(pointFields)),
  words: fieldsOf(wordFields),
};
