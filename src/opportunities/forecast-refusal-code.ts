/** Why a forecast, or the recurring revenue, is not told. */
export type ForecastRefusalCode =
  | "FORECAST_IN_FUTURE"
  | "FORECAST_TOO_LARGE"
  | "PERIOD_REVERSED"
  | "PERIOD_TOO_LONG"
  | "RATE_WRONG"
  | "FIELD_HIDDEN";
