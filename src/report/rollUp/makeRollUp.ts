import { cellOf } from '../../disclosure/model/entries';
import type { SuppressionPlan } from '../../disclosure/model/plan';
import { countTablesOf } from '../../disclosure/relations/tables';
import { suppressTogether } from '../../disclosure/suppress/together';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import { NO_FIELDS } from '../fields';
import { makeReport, type MadeReport } from '../makeReport';
import type { ReportOptions } from '../options';
import { buildRollUp } from './buildRollUp';
import type { RollUp } from './model';

/** One scorecard to be rolled up, with the figures of earlier ones in it already. */
export interface ServiceInput {
  readonly name: string;
  readonly judged: JudgedScorecard;
  /** The same with every earlier figure, those not told as well: what small numbers are planned by. */
  readonly planned?: JudgedScorecard;
  readonly breakdowns: readonly LinkedBreakdown[];
  /** What authors wrote for it, and the rest that is its own. */
  readonly written: Partial<ReportOptions>;
  readonly from: readonly string[];
}

export type MadeOne = Extract<MadeReport, { readonly kind: 'made' }>;

/** A roll-up; or the service whose part of it could not be made, and why. */
type MadeRollUp =
  | { readonly kind: 'made'; readonly rollUp: RollUp; readonly made: readonly MadeOne[] }
  | {
      readonly kind: 'refused';
      readonly service: ServiceInput;
      readonly because: Exclude<MadeReport, { readonly kind: 'made' }>;
    };

/**
 * The one way to a roll-up. A public one is protected as a whole: small numbers of all its scorecards are planned
 * together, and every table over them is made from what that plan leaves of each. It is refused where any part would be.
 */
export function makeRollUp(services: readonly ServiceInput[], options: ReportOptions): MadeRollUp {
  const isPublic = options.version === 'public';
  const plans = isPublic
    ? suppressTogether(
        services.map(({ judged, planned = judged, breakdowns }) => ({
          judged: planned,
          tables: countTablesOf(breakdowns, planned),
        })),
      ).map((plan, at) => ofPrinted(plan, services[at]?.judged))
    : [];
  const made: MadeOne[] = [];
  for (const [at, service] of services.entries()) {
    const own = { ...options, ...service.written };
    // Its name is printed as the document's own words are, so it is looked at as they are.
    const fields = { ...(options.fields ?? NO_FIELDS), title: service.name };
    const one = makeReport(service.judged, service.breakdowns, { ...own, fields }, plans[at] ?? null);
    if (one.kind !== 'made') return { kind: 'refused', service, because: one };
    made.push(one);
  }
  const rolled = services.map(({ name, judged, from }, at) => ({
    name,
    from,
    judged: made[at]?.judged ?? judged,
    report: (made[at] as MadeOne).report,
  }));
  return { kind: 'made', made, rollUp: buildRollUp(rolled, options) };
}

/** A plan without the figures that are in no column: they are not there to be hidden. */
function ofPrinted(plan: SuppressionPlan, judged: JudgedScorecard | undefined): SuppressionPlan {
  const cells = plan.cells.filter(({ place }) => {
    if (place.kind === 'table') return true;
    const entry = judged?.indicators[place.index];
    return entry !== undefined && cellOf(entry.indicator, place.period) !== undefined;
  });
  return { ...plan, cells };
}
