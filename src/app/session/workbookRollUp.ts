import { servicesOf, type ServiceCard } from '../../domain/rollUp/services';
import { serviceNames } from '../../domain/rollUp/serviceNames';
import type { TableOptions } from '../../report/columns';
import { NO_FIELDS } from '../../report/fields';
import type { OpenMatters } from '../../wording/reports/document';
import { sayTwice, sayUnplaced, ONE_SCORECARD } from '../../wording/reports/rollUp';
import { sayFinding } from '../../wording/findings';
import { completeSettings } from '../settings/readSettings';
import { problem } from '../state/problem';
import { refuse, type Result } from '../state/result';
import { otherScorecards, relateOtherSheets } from '../workbook/otherSheets';
import { analyse } from './analyse';
import type { Examined } from './examine';
import { mattersOf } from './matters';
import { openMatters } from './release';
import { reportInputs } from './reportInputs';
import { readDecisions } from './review';
import { findingKey } from '../../checks/finding';
import { rollUpOf, type RolledUp, type ServiceToRoll } from './rollUp';

/** A scorecard of the workbook with what a roll-up needs of it. */
interface Card extends ServiceCard {
  readonly toRoll: (name: string) => Omit<ServiceToRoll, 'service'>;
  readonly title: string;
}

/** What the roll-up is made with besides what the pane has chosen. */
interface Wish {
  readonly draft: boolean;
  readonly around?: readonly string[];
}

/**
 * Every scorecard of the workbook as one report: the one in view at the period chosen, the others at their latest. Words
 * that the figures contradict are marked in an internal one, as in the document of one.
 */
export function rollUpWorkbook(
  examined: Examined,
  { version = 'internal' }: TableOptions,
  { draft, around = [] }: Wish,
): Result<RolledUp> {
  const cards = [ownCard(examined), ...otherCards(examined)];
  if (cards.length < 2) return refuse(problem('not-ready', ONE_SCORECARD));
  const { services, unplaced, twice } = servicesOf(cards);
  if (twice.length > 0) return refuse(problem('not-ready', { says: sayTwice(twice), wayOut: '' }));
  const names = serviceNames(services.map(({ current }) => current));
  const { stored } = reportInputs(examined);
  return rollUpOf(
    services.map((service, at) => ({ ...service.current.toRoll(names[at] ?? ''), service })),
    {
      template: 'scorecard',
      version,
      draft,
      around,
      allowOwed: false,
      allowContradictions: version !== 'public',
      // What the report of one says of itself holds for the roll-up as well, but for its name and who agreed it.
      fields: { ...NO_FIELDS, committee: stored.fields.committee, date: stored.fields.date },
      besides: unplaced.length === 0 ? [] : [sayUnplaced(unplaced)],
    },
  );
}

function ownCard(examined: Examined): Card {
  const { judged, otherSheets } = examined;
  const inputs = reportInputs(examined);
  return {
    workbook: '',
    sheet: judged.scorecard.sheet,
    judged,
    title: inputs.stored.fields.title,
    toRoll: (name) => ({
      name,
      breakdowns: otherSheets?.breakdowns ?? [],
      written: inputs.options,
      owed: inputs.owed,
      matters: mattersOf(examined, {}),
    }),
  };
}

/** The workbook's other scorecards, each judged by its settings at its latest period and checked. */
function otherCards({ reading, sheet, otherSheets }: Examined): readonly Card[] {
  const grids = [sheet.grid, ...(otherSheets?.grids ?? [])];
  const scorecards = (otherSheets?.others ?? []).filter((each) =>
    otherScorecards(otherSheets).includes(each.sheet),
  );
  return scorecards.flatMap((scorecard): Card[] => {
    const grid = grids.find((each) => each.sheet === scorecard.sheet);
    if (!grid) return [];
    const others = relateOtherSheets(
      grids.filter((each) => each !== grid),
      { reading, sheet: { grid }, scorecard },
    );
    const { judged, run } = analyse(scorecard, completeSettings(scorecard, reading.stored), null, others);
    const inputs = reportInputs({ judged, sheet: { grid }, reading, otherSheets: others });
    const matters = (): OpenMatters => {
      const { decisions } = readDecisions(run.findings, {
        stored: reading.stored,
        sheet: { grid },
        others: others.grids,
        sheets: reading.workbook.sheetNames,
      });
      const isOpen = (finding: (typeof run.findings)[number]): boolean =>
        decisions.get(findingKey(finding))?.lapsed ?? true;
      const open = run.findings.filter((finding) => finding.severity === 'error' && isOpen(finding));
      return openMatters(
        judged,
        open.map(sayFinding),
        inputs.options.commentary ?? new Map<number, string>(),
      );
    };
    return [
      {
        workbook: '',
        sheet: scorecard.sheet,
        judged,
        title: inputs.stored.fields.title,
        toRoll: (name) => ({
          name,
          breakdowns: others.breakdowns,
          written: inputs.options,
          owed: inputs.owed,
          matters: matters(),
        }),
      },
    ];
  });
}
