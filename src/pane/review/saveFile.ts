import type { DocumentToSave } from '../../app/state/report';
import type { FileToSave } from '../../app/state/review';

/** Long enough for a browser to have begun the download. */
const KEEP_MS = 60_000;

/** Gives the person a file, as a click on a link to it would. Nothing leaves the computer. */
export function saveFile(file: FileToSave | DocumentToSave): void {
  const { name, type } = file;
  const url = URL.createObjectURL(new Blob(['text' in file ? file.text : file.bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
