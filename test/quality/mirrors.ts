import { checked, corpus, placed, PARTS, type Placed, type Sentence } from './claims';

/** A true sentence with one figure changed, and where that stands now. */
interface Mirror {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** Another figure that a person might well write: two digits turned round, or some way off. */
export function changed(figure: string, kind: Placed['kind']): string {
  const [first, second, ...rest] = [...figure];
  const decimals = figure.split('.')[1]?.length ?? 0;
  if (decimals > 0) {
    const turns = first !== second && second !== '.' && second !== '0';
    return turns ? [second, first, ...rest].join('') : (Number(figure) + 3.3).toFixed(decimals);
  }
  const number = Number(figure);
  if (kind === 'percentage' || kind === 'target') return String(number > 50 ? number - 7 : number + 4);
  return String(number + Math.max(2, Math.round(number * 0.12)));
}

/** Every figure in digits of the sentences that are true throughout, changed one at a time. */
const mirrors = (): readonly Mirror[] =>
  PARTS.flatMap((part) => corpus(part))
    .filter(({ expected }) => expected.every(({ verdict }) => verdict === 'agrees'))
    .flatMap((sentence) =>
      placed(sentence).flatMap((claim): readonly Mirror[] => {
        const match = /\d+(?:\.\d+)?/.exec(claim.text);
        if (!match || claim.kind === 'direction') return [];
        const figure = changed(match[0], claim.kind);
        const start = claim.start + match.index;
        const { text } = sentence;
        return [
          {
            sentence: {
              ...sentence,
              text: text.slice(0, start) + figure + text.slice(start + match[0].length),
            },
            start,
            end: start + figure.length,
          },
        ];
      }),
    );

export interface MirrorsMeasured {
  readonly tried: number;
  readonly red: number;
  /** Red or amber. */
  readonly seen: number;
}

/** How many of the changed figures are called wrong, and how many at least put in doubt. */
export function measureMirrors(): MirrorsMeasured {
  const verdicts = mirrors().map(({ sentence, start, end }) =>
    checked(sentence)
      .filter((claim) => claim.start < end && start < claim.end)
      .map(({ verdict }) => verdict),
  );
  const red = verdicts.filter((said) => said.includes('contradicts')).length;
  const seen = verdicts.filter((said) => said.includes('contradicts') || said.includes('doubtful')).length;
  return { tried: verdicts.length, red, seen };
}
