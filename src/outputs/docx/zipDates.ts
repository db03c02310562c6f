const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 00:00: the earliest moment a zip file can state. */
const FIXED_TIME = 0x0000;
const FIXED_DATE = 0x0021;

/** Sets the date of every file in a zip to the same moment, in place, so that equal content gives equal bytes. */
export function fixZipDates(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('These bytes are not a zip file.');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('The directory of the zip file is broken.');
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, FIXED_TIME, true);
      view.setUint16(at + 2, FIXED_DATE, true);
    }
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
}
