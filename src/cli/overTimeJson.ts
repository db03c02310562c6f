import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { ragOf } from '../domain/judging/status';
import { controlChartOf } from '../domain/overTime/controlChart';
import { forecastOf } from '../domain/overTime/forecast';
import { toNumber } from '../domain/values/exact';
import { movementOf, sayMoved } from '../report/indicator/facts';
import { overTimeOf } from '../report/overTime/overTime';
import { noiseOf, travelOf } from '../report/indicator/travel';
import { sayLapsed, sayOverride, sayUntil } from '../wording/overTime/override';

/** Where the year ends, against the target of its end; `because` says why nothing is said of it. Never a status. */
function forecastJson(entry: JudgedIndicator, judged: JudgedScorecard) {
  const forecast = forecastOf(entry, judged);
  if (forecast.kind === 'none') return { outlook: null, because: forecast.because };
  const { projections, range, runRate, target, outlook, decided, end, lastYear } = forecast;
  const said = overTimeOf(entry, judged).saidForecast;
  return {
    outlook,
    because: null,
    yearEnd: end.key,
    target: toNumber(target.from.value),
    projections: projections.map(({ method, value }) => ({ method, value: toNumber(value) })),
    lastYear,
    range: range && { low: toNumber(range.low), high: toNumber(range.high), years: range.years },
    decided,
    runRate: runRate && {
      sense: runRate.sense,
      amount: toNumber(runRate.amount),
      cases: runRate.cases,
      among: runRate.among && toNumber(runRate.among),
      periods: runRate.periods,
      soFar: runRate.soFar && toNumber(runRate.soFar),
    },
    says: said ? [...said.says, ...(said.needs === '' ? [] : [said.needs])].join(' ') : '',
  };
}

/** How it moved since a time it may be compared with; null without one. `noise` says why that may be chance. */
function travelJson(entry: JudgedIndicator, judged: JudgedScorecard) {
  const travel = travelOf(entry, judged);
  const moved = movementOf(entry, judged);
  if (!travel || !moved) return null;
  const { movement } = travel;
  return {
    since: travel.since,
    way: moved.said.way,
    points: toNumber(movement.points),
    cases: movement.cases === null ? null : Number(movement.cases),
    noise: noiseOf(entry, judged, travel),
    says: sayMoved(moved),
  };
}

/** The control chart; `because` says why there is none. */
function controlJson(entry: JudgedIndicator, judged: JudgedScorecard) {
  const control = controlChartOf(entry, judged);
  if (control.kind === 'none') return { variation: null, because: control.because };
  const { limits, causes, variation, assurance, provisional, targetMoved, points } = control;
  return {
    variation,
    because: null,
    causes,
    mean: toNumber(limits.mean),
    lower: toNumber(limits.lower),
    upper: toNumber(limits.upper),
    assurance,
    targetMoved,
    provisional,
    points: points.length,
    steps: points.flatMap(({ step, figure }) => (step ? [figure.label] : [])),
    says: overTimeOf(entry, judged).saidControl?.says.join(' ') ?? '',
  };
}

/** What a person set in place of the computed status, which stays in `judged`; null where nobody did. */
function overrideJson(entry: JudgedIndicator) {
  const { override } = entry;
  if (!override) return null;
  const { by, on, reason, to } = override.override;
  const inForce = override.kind === 'in-force';
  return {
    inForce,
    lapsedBecause: inForce ? null : override.because,
    rag: inForce ? override.rag : null,
    setTo: to.kind === 'status' ? to.rag : to.kind === 'direction' ? to.direction : 'not-rated',
    by,
    on,
    until: sayUntil(override.override),
    reason,
    byTheNumbers: ragOf(entry.status),
    says: sayOverride(entry) ?? sayLapsed(entry) ?? '',
  };
}

/** What is known of an indicator over time, and what a person set: the part of its JSON that looks ahead and back. */
export const overTimeJson = (entry: JudgedIndicator, judged: JudgedScorecard) => ({
  forecast: forecastJson(entry, judged),
  travel: travelJson(entry, judged),
  control: controlJson(entry, judged),
  override: overrideJson(entry),
});
