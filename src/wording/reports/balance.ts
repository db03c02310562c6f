import type { Balance } from '../../commentary/balance';

const listed = (names: readonly string[]): string => names.join(', ');

/** Calm facts, a sentence each: "3 of 4 reds are not mentioned: 5, 6, 13." Empty where a text passes nothing over. */
export function sayBalance({ red, amber, successes, otherPeriod }: Balance): readonly string[] {
  const passedOver = ([colour, { total, unmentioned }]: readonly [
    string,
    Balance['red'],
  ]): readonly string[] => {
    const count = unmentioned.length;
    if (count === 0) return [];
    const of =
      total === 1 ? `The one ${colour} is` : `${count} of ${total} ${colour}s ${count === 1 ? 'is' : 'are'}`;
    return [`${of} not mentioned: ${listed(unmentioned)}.`];
  };
  return [
    ...passedOver(['red', red]),
    ...passedOver(['amber', amber]),
    ...successes.map(
      ({ text, indicator }) =>
        `A success is claimed of indicator ${indicator}, which is off target: “${text}”`,
    ),
    ...(otherPeriod === null ? [] : [`It speaks of ${otherPeriod} only.`]),
  ];
}
