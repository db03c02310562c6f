import { foldSpace } from '../../domain/grid/grid';
import { ragOf } from '../../domain/judging/status';
import {
  ROLL_UP,
  sayFromEarlier,
  sayMovers,
  sayOf,
  sayOffTarget,
  sayOverAll,
  sayPositions,
  sayRolledSource,
  sayRollUpTitle,
} from '../../wording/reports/rollUp';
import type { Counts } from '../../wording/reports/report';
import { STAMPS } from '../../wording/reports/templates';
import type { ReportClosing } from '../closing';
import { countsOf } from '../counts';
import { NO_FIELDS, titleOf } from '../fields';
import { buildFront } from '../front';
import { moversOf, sayMover } from '../keyPoints';
import type { ReportTable } from '../model';
import type { ReportOptions } from '../options';
import { sayPeriod } from '../period';
import { exceptionsTable, isOff, moversTable } from './entryTables';
import type { Rolled, RollUp, RollUpTable } from './model';
import { statusTable } from './statusTable';

/** A first page holds no more key points, and a table of movers no more rows. */
const MOST_POINTS = 8;
const MOST_MOVERS = 25;

/** A roll-up of reports already made: everything in it comes from what those reports may say. */
export function buildRollUp(services: readonly Rolled[], options: ReportOptions): RollUp {
  const { version = 'internal', keyPoints = [] } = options;
  const position = sayPositions(services.map(({ report }) => report.front.position));
  const title = rollUpTitle(services, options);
  const counts = services.map(({ judged }) => countsOf(judged)).reduce(added, NOTHING);
  const off = services.flatMap((of) =>
    (['red', 'amber'] as const).flatMap((rag) =>
      of.judged.indicators
        .filter((entry) => isOff(entry) && ragOf(entry.status) === rag)
        .map((entry) => ({ of, entry })),
    ),
  );
  const movers = moversIn(services);
  const turned = movers.filter(({ mover }) => mover.turn !== null).length;
  const shown = movers.slice(0, MOST_MOVERS);
  const table = (
    id: RollUpTable['id'],
    says: string,
    part: Pick<ReportTable, 'columns' | 'rows'> & Partial<ReportTable>,
  ): RollUpTable => ({
    id,
    heading: ROLL_UP[id],
    says,
    table: {
      title: `${title}: ${ROLL_UP[id].toLowerCase()}`,
      version: STAMPS[version],
      source: sayRolledSource(
        services.map(({ name }) => name),
        position,
      ),
      lead: [],
      lists: [],
      legend: [],
      notes: [],
      ...part,
    },
  });
  const rated = counts.red + counts.amber + counts.green;
  const own = movers
    .slice(0, MOST_POINTS - 1)
    .map(({ of, mover }) => sayOf(of.name, sayMover(mover, of.judged)));
  const drafted = [sayOverAll(services.length, counts), ...own];
  const earlier = services.filter(({ from }) => from.length > 0);
  return {
    front: frontOf(services, options, { title, position }),
    keyPoints: keyPoints.length > 0 ? keyPoints : drafted,
    tables: [
      table('statuses', sayOverAll(services.length, counts), statusTable(services)),
      table('exceptions', sayOffTarget(off.length, rated, counts.withheld ?? 0), exceptionsTable(off)),
      table('movers', sayMovers(turned, movers.length - turned, shown.length), {
        ...moversTable(shown),
        notes: [
          ...moversTable(shown).notes,
          ...(shown.length === 0 ? [] : earlier.map(({ name, from }) => sayFromEarlier(name, from))),
        ],
      }),
    ],
    services,
    closing: closingOver(services),
  };
}

/** What turned in all services, red before amber before green, then what moved much, service by service. */
function moversIn(services: readonly Rolled[]) {
  const all = services.flatMap((of) =>
    moversOf(of.judged).map((mover) => ({ of, mover, entry: mover.entry })),
  );
  const turned = all.filter(({ mover }) => mover.turn !== null);
  const byColour = (['red', 'amber', 'green'] as const).flatMap((rag) =>
    turned.filter(({ entry }) => ragOf(entry.status) === rag),
  );
  return [...byColour, ...all.filter(({ mover }) => mover.turn === null)];
}

const NOTHING: Required<Counts> = { red: 0, amber: 0, green: 0, notRated: 0, withheld: 0 };

const added = (a: Required<Counts>, b: Counts): Required<Counts> => ({
  red: a.red + b.red,
  amber: a.amber + b.amber,
  green: a.green + b.green,
  notRated: a.notRated + b.notRated,
  withheld: a.withheld + (b.withheld ?? 0),
});

/** What its author called it; else what it is of, with the period where all are of one. */
function rollUpTitle(services: readonly Rolled[], { fields = NO_FIELDS }: ReportOptions): string {
  const said = foldSpace(fields.title) === '' ? sayRollUpTitle(services.length) : foldSpace(fields.title);
  const [first, ...others] = services;
  const one =
    first && others.every(({ judged }) => sayPeriod(judged.period) === sayPeriod(first.judged.period));
  return one ? titleOf(first.judged, { ...fields, title: said }) : said;
}

function frontOf(
  [first]: readonly Rolled[],
  options: ReportOptions,
  said: { readonly title: string; readonly position: string },
): RollUp['front'] {
  if (!first) throw new Error('A roll-up of no scorecard.');
  return { ...buildFront(first.judged, options), ...said };
}

/** One method and one list of abbreviations for all: what holds of all is said once, the rest of each service. */
function closingOver(services: readonly Rolled[]): ReportClosing {
  const said = new Map<string, string[]>();
  for (const { name, report } of services)
    for (const sentence of report.closing.method) said.set(sentence, [...(said.get(sentence) ?? []), name]);
  const short = new Map(
    services.flatMap(({ report }) => report.closing.abbreviations.map((each) => [each.short, each])),
  );
  const unexplained = new Set(services.flatMap(({ report }) => report.closing.unexplained));
  return {
    method: [...said].map(([sentence, names]) =>
      names.length === services.length ? sentence : sayOf(names.join(', '), sentence),
    ),
    abbreviations: [...short.values()].sort((a, b) => a.short.localeCompare(b.short, 'en-GB')),
    unexplained: [...unexplained].filter((each) => !short.has(each)),
  };
}
