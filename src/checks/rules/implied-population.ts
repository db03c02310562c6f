import { divide, formatDecimal, rational, round, type Rational } from '../../domain/values/exact';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { otherOf } from '../helpers/figures';
import { countRows } from '../helpers/headcounts';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import {
  bySubject,
  countsBehind,
  impliedPopulations,
  isOnePopulation,
  type Implied,
  type Subjects,
} from '../helpers/populations';
import { unitOf } from '../../domain/indicators/unit';
import { baseOf } from '../../domain/indicators/subject';

const COUNT = '1 | Number of current CLA at end of quarter | N/A | 187 | 191 | 192';
const RATE = '3 | Rate of CLA per 10,000 children aged under 18 | N/A';

export const impliedPopulation: Check = {
  id: 'implied-population',
  title: 'Count and rate imply different populations',
  severity: 'warning',
  why: 'A count divided by its rate gives the number of children in the area, which is one estimate for the whole year.',
  fix: 'Check the count and the rate of that quarter, and which population estimate the rate uses.',
  limits:
    'It finds the count behind a rate by the words of the titles, needs both in two quarters, and sees only slips too large for the rate’s rounding.',
  examples: {
    pass: [clean('about 60,000 throughout', 'Q3', HEADINGS, COUNT, `${RATE} | 31.2 | 31.8 | 32.0`)],
    fail: [
      faulty('digits of the rate swapped', 'E3', 'Q3', HEADINGS, COUNT, `${RATE} | 31.2 | 38.1 | 32.0`),
      faulty('the later of two', 'E3', 'Q2', HEADINGS, COUNT, `${RATE} | 31.2 | 32.1`),
    ],
    cannotTell: [
      clean('a rate without its count', 'Q1', HEADINGS, `${RATE} | 31.2`),
      clean('one quarter', 'Q1', HEADINGS, COUNT, `${RATE} | 31.2`),
    ],
  },
  run({ scorecard }) {
    const counts = bySubject(countRows(scorecard));
    return scorecard.indicators.flatMap((indicator) =>
      unitOf(indicator) === 'rate' ? lookAt(scorecard, indicator, counts) : [],
    );
  },
};

function lookAt(scorecard: Scorecard, indicator: Indicator, counts: Subjects): readonly Outcome[] {
  const base = baseOf(indicator.title);
  const row = base && countsBehind(indicator, counts);
  const name = indicator.ref || indicator.title;
  if (!row) return [cannotTell(null, `No one row gives the count behind the rate in ${name}.`)];
  const implied = impliedPopulations(indicator, row, base);
  if (implied.length < 2) {
    return [cannotTell(null, `Count and rate of ${name} can be read together in fewer than two quarters.`)];
  }
  const odd = oddOne(implied);
  if (!odd || isOnePopulation(implied)) return implied.map(({ rate }) => pass(rate.cell.address));
  const rest = implied.filter((one) => one !== odd);
  return [
    fail(
      impliedPopulation,
      scorecard,
      odd.rate,
      {
        id: 'implied-population',
        place: odd.rate.place,
        count: formatDecimal(odd.count.cell.value.exact, 0),
        rate: odd.rate.cell.value.shown.text,
        population: roundly(odd.middle),
        usual: roundly((rest.at(-1) ?? odd).middle),
        otherPeriods: rest.map(({ period }) => period),
        other: otherOf(odd.count),
      },
      { stated: odd.rate.cell.value.shown.text },
    ),
  ];
}

/** The one quarter without which the others agree, the latest of several such; else the latest. */
function oddOne(implied: readonly Implied[]): Implied | undefined {
  const latestFirst = [...implied].reverse();
  return (
    latestFirst.find((one) => isOnePopulation(implied.filter((other) => other !== one))) ?? latestFirst[0]
  );
}

/** To the nearest hundred, grouped: "59,900". */
function roundly(population: Rational): string {
  const hundreds = round(divide(population, rational(100)), 0).num * 100n;
  return hundreds.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}
