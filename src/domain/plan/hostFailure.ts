/** Every way the host can fail: the port maps its own errors to these once, and each has its words. */
export type HostFailure =
  | 'cell-edit-mode'
  | 'protected'
  | 'filtered'
  | 'read-only'
  | 'too-large'
  | 'no-answer'
  | 'sheet-gone'
  | 'rows-moved'
  | 'grounds-changed'
  | 'partly-written'
  | 'name-taken'
  | 'other-workbook'
  | 'too-old'
  | 'offline'
  | 'host-failed';
