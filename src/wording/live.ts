import { sayCounts } from './review';

/** Read out after a change was checked: "Checked again: 4 red, 1 amber, 4 green, 5 not rated. 7 findings." */
export const sayCheckedAgain = (counts: Parameters<typeof sayCounts>[0], findings: number): string =>
  `Checked again: ${sayCounts(counts)}. ${findings === 1 ? '1 finding' : `${findings} findings`}.`;

/** What a Refresh from the ribbon came to. `says` is the settings sheet's own sentence. */
export const sayRibbon = ({
  says,
  changes,
}: {
  readonly says: string;
  readonly changes: string | null;
}): string => ['From the ribbon:', says, ...(changes === null ? [] : [changes])].join(' ');
