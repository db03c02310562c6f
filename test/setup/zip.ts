import JSZip from 'jszip';

/** One part of a zip, by its path from "/". */
export interface ZipPart {
  readonly path: string;
  readonly text: string;
}

/** Every part of a zip as text, those of the zips in it too. */
export async function partsOf(bytes: Uint8Array, path = ''): Promise<readonly ZipPart[]> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const parts = await Promise.all(
    files.map(async (file) => {
      const name = `${path}/${file.name}`;
      if (/\.(?:xlsx|docx|zip)$/.test(name)) return partsOf(await file.async('uint8array'), name);
      return [{ path: name, text: await file.async('string') }];
    }),
  );
  return parts.flat();
}
