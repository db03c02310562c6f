/** A file as the page holds it. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** What the server says at the start. */
export interface Session {
  /** The name of the file given on the command line; null when there was none. */
  readonly file: string | null;
  /** File names in /assets/samples/, the one to open first at the front. */
  readonly samples: readonly string[];
}

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be fetched (${response.status}). Is the workbench still running?`);
  return response;
}

export async function fetchSession(): Promise<Session> {
  return (await (await fetchOk('/session.json')).json()) as Session;
}

export async function fetchFile(address: string, name: string): Promise<OpenedFile> {
  return { name, bytes: await (await fetchOk(address)).arrayBuffer() };
}

export async function fetchText(address: string): Promise<string> {
  return (await fetchOk(address)).text();
}

/** Lets the user choose an .xlsx file; null when they choose none. */
export function chooseFile(): Promise<OpenedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.addEventListener('change', () => resolve(readFile(input.files?.[0])));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

async function readFile(file: File | undefined): Promise<OpenedFile | null> {
  return file === undefined ? null : { name: file.name, bytes: await file.arrayBuffer() };
}

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download reads it after the click
}

/** Calls `opened` for a file dropped anywhere on the page; the page shows where it may be dropped. */
export function acceptDrops(opened: (file: OpenedFile) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (!hasFiles(event)) return;
    event.preventDefault();
    void readFile(event.dataTransfer?.files[0]).then((file) => {
      if (file !== null) opened(file);
    });
  });
}
