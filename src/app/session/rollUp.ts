import type { ServiceCard, Service } from '../../domain/rollUp/services';
import { foldSpace } from '../../domain/grid/grid';
import { withEarlier } from '../../domain/rollUp/withEarlier';
import { labelOf } from '../../domain/overTime/series';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import { COLUMN_IDS } from '../../report/columns';
import type { ReportFields } from '../../report/fields';
import { makeRollUp, type MadeOne, type ServiceInput } from '../../report/rollUp/makeRollUp';
import type { RollUp } from '../../report/rollUp/model';
import type { ReportOptions } from '../../report/options';
import { sayToldInWords, sayUnprotected } from '../../wording/disclosure';
import {
  sayContradictions,
  sayNotFinal,
  sayOwed,
  sayRefusedWords,
  type OpenMatters,
  type Owed,
} from '../../wording/reports/document';
import { sayOf } from '../../wording/reports/rollUp';
import type { TemplateId, VersionId } from '../../wording/reports/templates';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import { sayLeftOut } from './hiddenFigures';
import { nameOfPlace } from './places';
import { release, releaseFinal } from './release';

/** A service to be rolled up, with what its authors wrote and what of it is still open. */
export interface ServiceToRoll {
  readonly name: string;
  readonly service: Service<ServiceCard>;
  readonly breakdowns: readonly LinkedBreakdown[];
  readonly written: Partial<ReportOptions>;
  readonly owed: Owed | null;
  readonly matters: OpenMatters;
}

interface RollUpWish {
  readonly template: TemplateId;
  readonly version: VersionId;
  readonly draft: boolean;
  readonly allowContradictions: boolean;
  /** One that someone approved is made though words in it are owed. */
  readonly allowOwed: boolean;
  readonly fields: ReportFields;
  /** What the header and footer of a council's document say, where its style is used. */
  readonly around: readonly string[];
  /** What else its first page should say is open: workbooks that could not be read. */
  readonly besides: readonly string[];
}

/** A roll-up, and what is to be said of it to who made it. */
export interface RolledUp {
  readonly rollUp: RollUp;
  readonly made: readonly MadeOne[];
  readonly open: readonly string[];
  readonly leftOut: readonly string[];
  readonly marked: readonly string[];
  readonly owed: readonly string[];
}

/**
 * One report of several services. A public one is refused where any of them would be: for small numbers first, all of
 * them together, then for what is still open in any.
 */
export function rollUpOf(services: readonly ServiceToRoll[], wish: RollUpWish): Result<RolledUp> {
  const inputs = services.map(inputOf);
  const options: ReportOptions = {
    template: wish.template,
    version: wish.version,
    columns: COLUMN_IDS.filter((id) => id !== 'travel'),
    fields: wish.fields,
    around: wish.around,
    draft: wish.draft,
    plain: !wish.draft,
  };
  const first = make(inputs, options);
  if (first.kind === 'problem') return first;
  const named = services.map(({ name, matters }) => ({ name, matters }));
  const matters = together(named);
  const released = release(
    wish.version,
    wish.allowContradictions ? { ...matters, contradictions: [] } : matters,
  );
  if (released.kind === 'problem') return released;
  if (matters.contradictions.length > 0 && !wish.allowContradictions && !wish.draft)
    return refuse(problem('not-ready', { says: sayRefusedWords(matters.contradictions), wayOut: '' }));
  const owing = services.flatMap(({ name, owed }) => owed?.owing.map((each) => sayOf(name, each)) ?? []);
  const unagreed = services.flatMap(
    ({ name, owed }) => owed?.unagreed.map((each) => sayOf(name, each)) ?? [],
  );
  const owes =
    foldSpace(wish.fields.approvedBy) === ''
      ? null
      : sayNotFinal(foldSpace(wish.fields.approvedBy), { owing, unagreed });
  // Only what it prints can be owed: the scorecards alone have no words in them.
  const final = releaseFinal(wish.template === 'full' ? owes : null, wish.allowOwed || wish.draft);
  if (final.kind === 'problem') return final;
  const open = [...wish.besides, ...released.value];
  const whole = make(inputs, { ...options, open: wish.draft ? wish.besides : open });
  if (whole.kind === 'problem') return whole;
  const { rollUp, made } = whole.value;
  return ok({
    rollUp,
    made,
    open,
    leftOut: made.flatMap((one, at) => {
      const said = sayLeftOut(one, inputs[at]?.judged ?? one.judged);
      return said === null ? [] : [sayOf(services[at]?.name ?? '', said)];
    }),
    marked: [sayContradictions(matters.contradictions) ?? ''].filter((said) => said !== ''),
    owed: services.flatMap(({ name, owed, service: { current } }) =>
      owed === null || owed.asked === 0 ? [] : [sayOf(name, sayOwed(owed, current.judged.period.key))],
    ),
  });
}

/** The latest scorecard with the figures of those before it, the last of them first: its are the ones told. */
function inputOf({ name, service, breakdowns, written }: ServiceToRoll): ServiceInput {
  const { current, earlier } = service;
  const own = new Set(current.judged.scorecard.periods.map(labelOf));
  const all = (whole: boolean) =>
    [...earlier]
      .reverse()
      .reduce(
        (so, { card, pairs }) => withEarlier(so, card.judged, samePairsOf(pairs, so), whole),
        current.judged,
      );
  const judged = all(false);
  const from = judged.scorecard.periods.map(labelOf).filter((label) => !own.has(label));
  return { name, judged, planned: all(true), breakdowns, written, from };
}

/** Pairs by the row of the scorecard as it is by now: an indicator that got a figure is another object. */
const samePairsOf = (
  pairs: Service<ServiceCard>['earlier'][number]['pairs'],
  { scorecard }: ServiceCard['judged'],
): Service<ServiceCard>['earlier'][number]['pairs'] =>
  pairs.flatMap(({ here, there }) => {
    const now = scorecard.indicators.find(({ row }) => row === here.row);
    return now ? [{ here: now, there }] : [];
  });

function make(inputs: readonly ServiceInput[], options: ReportOptions): Result<RolledMade> {
  const made = makeRollUp(inputs, options);
  if (made.kind === 'made') return ok(made);
  const { service, because } = made;
  if (because.kind === 'told-in-words')
    return refuse(problem('not-protected', sayToldInWords(because.places)));
  const names = because.places.map((place) => sayOf(service.name, nameOfPlace(place, service)));
  return refuse(problem('not-protected', sayUnprotected(names)));
}

type RolledMade = Extract<ReturnType<typeof makeRollUp>, { readonly kind: 'made' }>;

/** What is open in all of them, each with the service it is of. */
function together(all: readonly { readonly name: string; readonly matters: OpenMatters }[]): OpenMatters {
  const every = (of: (matters: OpenMatters) => readonly string[]): readonly string[] =>
    all.flatMap(({ name, matters }) => of(matters).map((each) => sayOf(name, each)));
  return {
    errors: every(({ errors }) => errors),
    unconfirmed: all.flatMap(({ name, matters: { unconfirmed } }) =>
      unconfirmed.length === 0 ? [] : [`${unconfirmed.length === 1 ? 'one' : unconfirmed.length} of ${name}`],
    ),
    contradictions: every(({ contradictions }) => contradictions),
  };
}
