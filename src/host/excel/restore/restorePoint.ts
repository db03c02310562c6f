import { HostError, type RestorePoint, type RestoreReport } from '../../port';
import type { Send } from '../send';
import type { Image } from './snapshot';
import { restoreImage } from './restore';

/** What lies behind the points handed out: for this session only, and gone with whoever holds the point. */
const kept = new WeakMap<RestorePoint, readonly Image[]>();

/** Keeps what the parts of a plan replaced. */
export function keepPoint(title: string, images: readonly Image[]): RestorePoint {
  const cells = images.flatMap((image) => image.cells.map(({ sheet, address }) => `${sheet}!${address}`));
  const point: RestorePoint = { title, cells: new Set(cells).size };
  kept.set(point, images);
  return point;
}

/** Gives back the parts, the last first. */
export async function restorePoint(send: Send, point: RestorePoint): Promise<RestoreReport> {
  const images = kept.get(point);
  if (!images) throw new HostError('host-failed', 'a restore point of another session');
  let restored = 0;
  const stayed: RestoreReport['kept'][number][] = [];
  for (const image of [...images].reverse()) {
    const report = await restoreImage(send, image);
    restored += report.restored;
    stayed.push(...report.kept);
  }
  return { restored, kept: stayed };
}
