import type { DetailOf, OtherYear } from '../checks/details';
import { formatReference } from '../domain/grid/address';
import { sayList, sayPlace } from './places';

/**
 * "2021-22 says 98.8, but Q4 on “Scorecard 2021-22” came to 89.8 ('Scorecard 2021-22'!F2). Check which is right." A
 * restated figure is told as what it is.
 */
export function sayCarried(detail: DetailOf<'carried-forward'>, stated: string): string {
  const { place, restated, differing, agreeing } = detail;
  const others = sayList([...new Set(agreeing)].map((sheet) => `“${sheet}”`));
  const says = `${sayPlace(place)} says ${stated}`;
  const there = sayList(differing.map(sayOtherYear));
  switch (restated) {
    case 'here':
      return `${says}, as on ${others}, but ${there}. It looks restated: say so in a footnote.`;
    case 'since':
      return `${says}, but ${there}. It looks restated since.`;
    case null:
      return `${says}${others === '' ? '' : `, as on ${others}`}, but ${there}. Check which is right.`;
  }
}

function sayOtherYear({ sheet, address, figure, what, period }: OtherYear): string {
  const place = formatReference(sheet, address);
  return what === 'outturn'
    ? `${period ?? 'the year’s end'} on “${sheet}” came to ${figure} (${place})`
    : `“${sheet}” says ${figure} (${place})`;
}
