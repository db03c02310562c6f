import { clausesOf, rulingSentences } from './clauses';
import { mentionsIn } from './mentions';
import type { NoteLine } from './noteLine';
import { readAmounts } from './amounts';
import { OTHER_BASE } from './readSentence';
import { inColours, type ScaleKey } from './scaleKey';

const MET =
  /\b(?:met|meets|reach(?:ed|es)|achieved|achieves|hit|(?:on|at|above|better than|ahead of|exceed(?:s|ed|ing)?) (?:or (?:above|better than|exceeding) )?(?:the |its )?(?:target|plan|goal|standard))\b/i;
const NOT_MET =
  /\b(?:(?:not|un)[ -]?(?:met|reached|achieved|hit)|does not (?:meet|reach)|missed|misses|(?:below|off|behind|short of|worse than|under) (?:the |its )?(?:target|plan|goal|standard))\b/i;
/** Red that begins further off than where green ends leaves room for amber. */
const FURTHER = /\b(?:significantly|well|far|seriously|badly|much|considerably|more than|beyond)\b/i;
/** Anything in between, or that there is something. */
const BETWEEN =
  /\b(?:amber|yellow|orange|oren|ambr|melyn|toleran\w*|nearly|slightly|close to|near target|within)\b/i;

/**
 * The line of a key that knows green and red alone: "Green = target met, Red = target not met". Null where anything beside the
 * table speaks of what lies between. What misses its target is then red, however little; our own tolerance would make it amber.
 */
export function findTwoColours(lines: readonly NoteLine[], key: ScaleKey | null = null): NoteLine | null {
  const texts = lines.map((line) => ({ line, text: inColours(line, key) }));
  if (texts.some(({ text }) => BETWEEN.test(text))) return null;
  const clauses = texts.flatMap(({ line, text }) =>
    rulingSentences(text)
      .flatMap(clausesOf)
      .flatMap((clause) => {
        const rags = new Set(mentionsIn(clause).map(({ rag }) => rag));
        const [rag] = rags;
        const plain = rags.size === 1 && readAmounts(clause).length === 0 && !OTHER_BASE.test(clause);
        return rag && plain ? [{ line, rag, clause }] : [];
      }),
  );
  const green = clauses.some(
    ({ rag, clause }) => rag === 'green' && MET.test(clause) && !NOT_MET.test(clause),
  );
  const red = clauses.find(
    ({ rag, clause }) => rag === 'red' && NOT_MET.test(clause) && !FURTHER.test(clause),
  );
  return green && red ? red.line : null;
}
