import { judgeIndicator } from '../../domain/judging/judge';
import { latestPeriod, type Indicator } from '../../domain/indicators/scorecard';
import { parseOwnStatus } from '../../domain/judging/ownStatus';
import type { ScorecardCell } from '../../domain/values/cells';
import type { Rag } from '../../domain/judging/status';
import type { Check, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { fail, pass, cannotTell } from '../helpers/outcomes';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | RAG';

/** The words a status column may hold; 'not-rated' is a status too. */
const WORDS: ReadonlyMap<string, Rag | 'not-rated'> = new Map([
  ['red', 'red'],
  ['r', 'red'],
  ['amber', 'amber'],
  ['a', 'amber'],
  ['yellow', 'amber'],
  ['green', 'green'],
  ['g', 'green'],
  ['not rated', 'not-rated'],
  ['n/a', 'not-rated'],
]);

export const ragDiffers: Check = {
  id: 'rag-differs',
  title: 'Status in the sheet is not the computed one',
  severity: 'warning',
  why: 'A status typed by hand or left from an earlier figure tells the reader something the numbers do not.',
  fix: 'Refresh, which writes the computed status, or change the rule in the settings if that is what is wrong.',
  limits: 'It reads the words of the RAG column, not the fills, and only while the latest quarter is judged.',
  examples: {
    pass: [
      clean(
        'as computed',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Red',
      ),
      clean('not rated', 'Q2', HEAD, '1 | Number of current CLA | N/A | 187 | 191 | Not rated'),
    ],
    fail: [
      faulty(
        'left from Q1',
        'F2',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Amber',
      ),
      faulty(
        'a colour without a target',
        'F2',
        'Q2',
        HEAD,
        '1 | Number of current CLA | N/A | 187 | 191 | G',
      ),
      faulty(
        'not rated although it is',
        'F2',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Not rated',
      ),
    ],
    cannotTell: [
      clean(
        'another word',
        'Q2',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Watch',
      ),
      clean(
        'an earlier quarter',
        'Q1',
        HEAD,
        '4 | Timeliness of reviews | 95% | 93.8 (167/178) | 86.7 (157/181) | Red',
      ),
    ],
  },
  run({ scorecard, settings, period }) {
    const latest = latestPeriod(scorecard);
    const differs = (indicator: Indicator, cell: ScorecardCell, typed: string, rag: Rag | null): Outcome =>
      fail(
        ragDiffers,
        scorecard,
        { indicator, place: { kind: 'period', period: period.key }, cell },
        { id: 'rag-differs', typed, rag },
        { stated: typed, computed: rag ?? 'not rated' },
      );
    return scorecard.indicators.flatMap((indicator, index): readonly Outcome[] => {
      const statuses = indicator.besides?.statuses ?? [];
      const dated = statuses.find((status) => status.period === period.key)?.cell;
      const cell = dated ?? indicator.rag ?? statuses.find((status) => status.period === null)?.cell;
      const setting = settings.indicators[index];
      const typed = cell?.value.raw.trim() ?? '';
      if (!cell || !setting || typed === '') return [];
      if (!dated && period.key !== latest?.key) {
        return [
          cannotTell(
            cell.address,
            `The RAG column does not say its quarter, and ${period.key} is not the latest.`,
          ),
        ];
      }
      const status = judgeIndicator(indicator, period, setting, settings.policy);
      const rag = status.kind === 'rated' ? status.rag : null;
      if (cell === indicator.rag) {
        const word = WORDS.get(typed.toLowerCase());
        if (!word) return [cannotTell(cell.address, `“${typed}” is no status.`)];
        return word === (rag ?? 'not-rated') ? [pass(cell.address)] : [differs(indicator, cell, typed, rag)];
      }
      const own = parseOwnStatus(typed);
      if (!own) return [cannotTell(cell.address, `“${typed}” is no status.`)];
      if (own.kind !== 'colours') return [];
      if (rag === null)
        return [cannotTell(cell.address, 'Without a status of ours there is nothing to compare.')];
      return own.rags.includes(rag) ? [pass(cell.address)] : [differs(indicator, cell, typed, rag)];
    });
  },
};
