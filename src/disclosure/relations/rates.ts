import { plus, type ModelBuilder } from '../model/builder';
import { roundingOf, type Entry } from '../model/entries';
import { subjectOf } from '../model/readFigure';

/**
 * A rate per 10,000 gives away the count it was made from, since the population is published elsewhere. The population
 * is taken to be known as well as count and rate themselves give it.
 */
export function relateRates(builder: ModelBuilder, entries: readonly Entry[]): void {
  const counts = entries.filter(({ figure }) => figure.kind === 'count');
  for (const entry of entries) {
    if (entry.figure.kind !== 'rate') continue;
    const subject = subjectOf(entry.judged.indicator.title);
    const behind = counts.filter(
      (count) => subject !== '' && subjectOf(count.judged.indicator.title) === subject,
    );
    const rounding = roundingOf(entry.figure.shown);
    for (const { figure, top } of behind) {
      if (!rounding || rounding.low <= 0 || top === null || figure.kind !== 'count') continue;
      const { low, high } = rounding;
      // count × low/high and count × high/low: the ends of the rate with the ends of the population.
      builder.relate(
        'rate',
        {
          terms: [plus(top)],
          least: Math.ceil((figure.count * low) / high),
          most: Math.floor((figure.count * high) / low),
        },
        { cell: entry.key },
      );
    }
  }
}
