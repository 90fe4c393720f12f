/** What may be wrong with an argument. */
export type InputFaultCode =
  | "INPUT_MISSING"
  | "INPUT_WRONG_TYPE"
  | "INPUT_UNKNOWN_FIELD"
  | "INPUT_TOO_LONG"
  | "INPUT_TOO_SHORT"
  | "INPUT_TOO_BIG"
  | "INPUT_TOO_SMALL"
  | "INPUT_MALFORMED"
  | "INPUT_NOT_ONE_OF"
  | "INPUT_BLANK"
  | "INPUT_TEXT_UNSTORABLE"
  | "INPUT_TOO_LARGE"
  | "INPUT_UNREADABLE";

/** Why an actor may not do something. */
export type AccessRefusalCode =
  | "ACTION_FORBIDDEN"
  | "RECORD_READ_ONLY"
  | "POLICY_FIELD_NOT_HIDEABLE"
  | "POLICY_FIELD_UNKNOWN";

/** Why a port of the host's is not asked. */
export type PortFaultCode = "PORT_MISSING";

/** What may be wrong with what a storage is given. */
export type StorageFaultCode =
  | "COMMIT_RECORD_TWICE"
  | "TIMELINE_CURSOR_UNFIT"
  | "SNAPSHOT_DAMAGED"
  | "SNAPSHOT_VERSION_UNKNOWN";
