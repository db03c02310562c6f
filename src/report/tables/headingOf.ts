import { foldSpace } from '../../domain/grid/grid';
import { capital } from '../../domain/values/words';

/** A table's heading: its name; a sheet's name in its place without what stands between its words. */
export function headingOf(name: string, sheet: string): string {
  const said = foldSpace(name);
  if (said !== '' && said !== sheet) return said;
  const words = foldSpace(sheet.replace(/(?<!\d{4})[-_]+|[-_]+(?!\d{4})/g, ' '));
  return capital(words);
}
