/** What can be made to go wrong, to prove that the add-in copes. */
export interface Faults {
  /** The user is typing in a cell: every request is refused. */
  editMode: boolean;
  /** Requests or answers of more bytes are refused (Excel on the web: 5,242,880). */
  payloadLimitBytes: number | null;
  /** Requests are never answered. */
  neverAnswer: boolean;
  /** How long each answer takes. */
  delayMs: number;
  /** Requests fail with GeneralException after so many actions; what came before stays done. */
  failAfterActions: number | null;
  /** Called once, before the next request that writes: a co-author's edit between read and write. */
  beforeNextWrite: (() => void) | null;
  /** A group of undo takes no request that writes: what it holds cannot be undone. */
  undoNotSupported: boolean;
  /** Another workbook has the focus. */
  focusElsewhere: boolean;
  /** The workbook is open for reading only: requests that write are refused whole. */
  readOnly: boolean;
}

/** Nothing goes wrong, with the limit of Excel on the web: 5 MB each way. */
export function noFaults(): Faults {
  return {
    editMode: false,
    payloadLimitBytes: 5 * 1024 * 1024,
    neverAnswer: false,
    delayMs: 0,
    failAfterActions: null,
    beforeNextWrite: null,
    undoNotSupported: false,
    focusElsewhere: false,
    readOnly: false,
  };
}
