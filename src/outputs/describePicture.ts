import type { Picture } from '../report/indicator/picture';

/** Everything drawn, for who cannot see it: the figures, the target, its good side, and each average. */
export const describePicture = ({ says, good, averages }: Picture): string =>
  [
    says,
    ...(good === null ? [] : [`${good.words}.`]),
    ...(averages.length === 0
      ? []
      : [`Averages: ${averages.map(({ label, text }) => `${label} ${text}`).join('; ')}.`]),
  ].join(' ');
