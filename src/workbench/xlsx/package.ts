import JSZip from 'jszip';

/** One part of the package, by its name in the zip, with its size when unpacked in bytes. */
interface Part {
  readonly name: string;
  readonly size: number;
}

/** A sheet as the workbook part lists it. `path` is null where its part is not there. */
export interface SheetPart {
  readonly name: string;
  readonly path: string | null;
  /** A sheet of cells whose part is there, as far as can be told; otherwise a chart, a dialogue or a macro sheet. */
  readonly cells: boolean;
}

/** The directory of an Open Packaging zip (ECMA-376 part 2), and its parts as text when asked for. */
export interface Package {
  /** The zip they are in. */
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
  text(name: string): Promise<string | null>;
}

/** What is larger when unpacked is refused by whoever reads it. In bytes. */
const MOST_REPACKED = 256 * 1_048_576;

/**
 * Reads the directory; unpacks nothing yet. Throws when the zip is cut short or is none. Some programs on Windows write
 * the names of parts with backslashes, which Excel reads: such a file is packed anew with the names it should have.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await JSZip.loadAsync(bytes);
  const slanted = Object.values(zip.files).filter(({ name }) => name.includes('\\'));
  const whole = packageOf(zip, bytes);
  const unpacked = whole.parts.reduce((sum, { size }) => sum + size, 0);
  if (slanted.length === 0 || unpacked > MOST_REPACKED) return whole;
  const straight = new JSZip();
  for (const entry of Object.values(zip.files)) {
    if (!entry.dir) straight.file(entry.name.replaceAll('\\', '/'), await entry.async('uint8array'));
  }
  return openPackage(await straight.generateAsync({ type: 'uint8array' }));
}

function packageOf(zip: JSZip, bytes: Uint8Array): Package {
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  return {
    bytes,
    parts: entries.map((entry) => ({ name: entry.name, size: sizeOf(entry) })),
    // A part whose size is not what the directory says is one that cannot be read, and not the end of the file.
    text: async (name) =>
      (await zip
        .file(name)
        ?.async('string')
        .catch(() => null)) ?? null,
  };
}

/** JSZip knows the size from the directory but says it only in a field of its own. */
function sizeOf(entry: JSZip.JSZipObject): number {
  const { _data } = entry as unknown as { readonly _data?: { readonly uncompressedSize?: number } };
  return _data?.uncompressedSize ?? 0;
}

/** The attributes of every element of this local name, whatever its prefix, in order. */
export function elementsOf(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}(\\s(?:[^>"']|"[^"]*"|'[^']*')*)?/?>`, 'g');
  return [...xml.matchAll(tag)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, plain(double ?? single ?? '')],
      ),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** The relationships of a part, by id, with their targets as names in the zip. */
async function relationsOf(
  file: Package,
  name: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly target: string }>> {
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
  const xml = (await file.text(`${folder}_rels/${name.slice(folder.length)}.rels`)) ?? '';
  return new Map(
    elementsOf(xml, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => [
      Id,
      { type: Type.slice(Type.lastIndexOf('/') + 1), target: within(folder, Target) },
    ]),
  );
}

/** A target of a relationship, which is relative to the folder of its part unless it begins with "/". */
function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The sheets in the order of their tabs; null where there is no workbook part. */
export async function sheetParts(file: Package): Promise<readonly SheetPart[] | null> {
  const root = await relationsOf(file, '');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  const xml = path === undefined ? null : await file.text(path);
  if (path === undefined || xml === null) return null;
  const relations = await relationsOf(file, path);
  return elementsOf(xml, 'sheet').map((sheet) => {
    const id = Object.entries(sheet).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
    const relation = relations.get(id);
    const there = relation !== undefined && file.parts.some(({ name }) => name === relation.target);
    return {
      name: sheet['name'] ?? '',
      path: there ? relation.target : null,
      // Where the relationships cannot be read here, the library may still find its way.
      cells: relations.size === 0 || (there && relation.type === 'worksheet'),
    };
  });
}

/** The parts of one kind that a part has relationships to. */
export async function partsBeside(file: Package, name: string, type: string): Promise<readonly string[]> {
  return [...(await relationsOf(file, name)).values()].flatMap((relation) =>
    relation.type === type ? [relation.target] : [],
  );
}
