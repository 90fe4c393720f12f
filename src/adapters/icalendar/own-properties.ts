/** Tells the zone of whole days, which iCalendar has no place for. */
export const zoneProperty = "X-CRMKIT-TIMEZONE";

/** Tells that an event is done, which iCalendar knows of tasks only. */
export const statusProperty = "X-CRMKIT-STATUS";
