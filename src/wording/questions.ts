import type { Rival } from '../domain/indicators/rival';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { isToleranceAsked } from '../domain/settings/settings';
import { criteriaOf, sayRivals } from './basis';
import { sayManyDiffer, sayMayBeTarget, sayWouldAgree } from './reading/contradiction';
import { sayOpenRule } from './reading';
import { shortTitle } from './shortTitle';

/** As many names as one reads in a question. */
const MOST = 12;

/**
 * What only a person can say before the rest can be rated, one question for all it concerns: "Which way is better for
 * these 2? CS07 Contacts; CS09 Referrals", and what the targets of counts are of. Questions are no findings.
 */
export function sayQuestions({
  indicators,
  scorecard,
}: Pick<JudgedScorecard, 'indicators'> & {
  readonly scorecard?: Pick<JudgedScorecard['scorecard'], 'openRule' | 'reading'>;
}): readonly string[] {
  const because = (reason: string): readonly JudgedIndicator[] =>
    indicators.filter(({ status }) => status.kind === 'not-rated' && status.because === reason);
  const all = because('to-be-confirmed').filter(({ setting }) => !setting.waits && !setting.contradicted);
  const contradicted = indicators.filter(({ setting }) => setting.contradicted);
  const found = contradicted[0]?.setting.contradicted;
  const mayBe = sayMayBeTarget(scorecard?.reading);
  const turned = all.filter(({ setting }) => setting.differs?.direction);
  const criteria = all.filter(({ indicator }) => criteriaOf(indicator) !== null);
  const open = all.filter((each) => !turned.includes(each) && !criteria.includes(each));
  const rivalled = open.filter((each) => rivalsOf(each).length > 0);
  const [edges, waiting] = [true, false].map((asks) =>
    open
      .filter((each) => !rivalled.includes(each))
      .filter(({ setting }) => (isToleranceAsked(setting) || setting.differs !== undefined) === asks),
  );
  return [
    ...(found
      ? [
          `${sayManyDiffer(found)} ${sayWouldAgree(scorecard?.reading)} ${namesOf(contradicted)}`.replace(
            '  ',
            ' ',
          ),
        ]
      : []),
    ...(mayBe !== '' && because('no-target').length === indicators.length
      ? [`No target was found. ${mayBe}`]
      : []),
    ...ask('Which way is better', [...because('no-direction'), ...turned]),
    ...ask('What does each colour begin at, as its cell was not understood,', criteria),
    ...ask(
      `What stands in each column, as ${sayRivals(rivalsOf(rivalled[0]))} would give another colour,`,
      rivalled,
    ),
    ...ask('Is the target the whole year’s, or to date,', waiting ?? []),
    ...ask(
      scorecard?.openRule
        ? `${sayOpenRule(scorecard.openRule)}. How far off the target is still amber`
        : 'How far off the target is still amber, by the sheet’s own words,',
      edges ?? [],
    ),
  ];
}

const rivalsOf = (judged: JudgedIndicator | undefined): readonly Rival[] =>
  judged?.status.kind === 'not-rated' ? (judged.status.rivals ?? []) : [];

function ask(question: string, of: readonly JudgedIndicator[]): readonly string[] {
  if (of.length === 0) return [];
  return [`${question} for ${of.length === 1 ? 'this one' : `these ${of.length}`}? ${namesOf(of)}`];
}

function namesOf(of: readonly JudgedIndicator[]): string {
  const names = of
    .slice(0, MOST)
    .map(({ indicator: { ref, title } }) => `${ref} ${shortTitle(title)}`.trim());
  return `${names.join('; ')}${of.length > MOST ? `; and ${of.length - MOST} more` : ''}`;
}
