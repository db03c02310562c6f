import { listOf } from './report';

/** What the method note of a document may say; each part only where it holds. */
interface MethodParts {
  /** "31 December 2022", or the period where the sheet gives no year. */
  readonly at: string;
  readonly ratios: boolean;
  readonly exact: boolean;
  /** "5% of the target", or "5 points"; null where no status goes by a tolerance. */
  readonly tolerance: string | null;
  /** "5% of it", where a figure that misses its target by up to this is still green; null where none is. */
  readonly stillGreen: string | null;
  readonly relative: boolean;
  /** Indicators that count from the start of the year, and the month it begins with. */
  readonly toDate: readonly string[];
  readonly from: string;
  readonly averages: boolean;
  /** Whether anything is said of the year's end. */
  readonly forecasts: boolean;
  readonly public: boolean;
}

const PUBLIC_METHOD =
  'Small numbers, and figures from which they could be worked out, are not published. They are marked [c].';

/** How the figures and the statuses came about, a sentence each. */
export function sayMethod(parts: MethodParts): readonly string[] {
  const { at, ratios, exact, tolerance, stillGreen, relative, toDate, from, averages } = parts;
  return [
    `All figures are those of the service’s scorecard at ${at}.`,
    ...(ratios
      ? [
          `A percentage is given with the cases behind it: “70.9% (134 of 189)”. ${exact ? 'It is held against its target before rounding.' : 'It is held against its target as shown.'}`,
        ]
      : []),
    'How far a figure is from its target is said in percentage points, or in the unit of the figure.',
    ...(tolerance === null
      ? []
      : [
          `A figure that misses its target by up to ${tolerance} is amber, by more red.${stillGreen === null ? '' : ` One that misses it by up to ${stillGreen} is still green.`}${relative ? ' This is a share of the target, so the same number of points may be amber for one indicator and red for another.' : ''}`,
        ]),
    ...(toDate.length > 0
      ? [
          toDate.length === 1
            ? `One indicator counts from ${from} (${listOf(toDate)}): it is not compared with the period before, nor part of a year with whole years.`
            : `Some indicators count from ${from} (${listOf(toDate)}): they are not compared with the period before, nor part of a year with whole years.`,
        ]
      : []),
    ...(averages
      ? [
          '“Similar” to an average means that the difference may be chance, given how few or many cases there are (95% interval).',
        ]
      : []),
    ...(parts.forecasts
      ? [
          'What is said of the year’s end is arithmetic, not a prediction. Groups are taken to stay as large as they are, or to grow as they have so far; a target is at risk where one line meets it and another does not.',
        ]
      : []),
    ...(parts.public ? [PUBLIC_METHOD] : []),
  ];
}

/** The same for tables without a scorecard. */
export const sayTablesMethod = (isPublic: boolean): readonly string[] => [
  'All figures are those of the service’s tables, as they stand there. None of them is held against a target.',
  'Shares of a count and changes between two dates are worked out from the figures shown.',
  ...(isPublic ? [PUBLIC_METHOD] : []),
];

/** Where the figures of indicators come from: "4 and 5: Mosaic, extracted 5 January 2023." */
export const saySource = (names: readonly string[], source: string): string =>
  `Source of ${listOf(names)}: ${source.replace(/\.$/, '')}.`;
