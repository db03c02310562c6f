import type { FileToSave } from '../../app/workflow/state';

/** Long enough for a browser to have begun the download. */
const KEEP_MS = 60_000;

/** Gives the person a file, as a click on a link to it would. Nothing leaves the computer. */
export function saveFile({ name, type, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
