import { findDataTable } from '../../../src/layout/findDataTable';
import { readSources } from '../../../src/layout/sourceColumns';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

const CARD = gridOf(
  [
    'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23',
    '1\t% of visits made on time\t90\t91\t92',
    '2\t% of reviews held on time\t90\t95\t96',
    '3\tNumber of children looked after\t200\t187\t191',
  ].join('\n'),
);
const data = (...rows: string[]) =>
  findDataTable(
    gridOf(['Ref\tIndicator\tQuarter\tValue\tSource system\tExtract date', ...rows].join('\n'), 'Data'),
    null,
  );

test('a source and an extract date of the data sheet are those of the period judged', () => {
  const table = data(
    '1\t% of visits made on time\tQ1\t91\tMosaic\t1 July 2022',
    '1\t% of visits made on time\tQ2\t92\tMosaic\t5 October 2022',
    '2\t% of reviews held on time\tQ2\t96\tLiquidlogic\t',
    '3\tNumber of children looked after\tQ1\t187\tMosaic\t1 July 2022',
  );
  const sources = readSources(judgedGrid(CARD, 'Q2'), CARD, table ? [table] : []);
  expect([...sources]).toEqual([
    [1, 'Mosaic, extracted 5 October 2022'],
    [2, 'Liquidlogic'],
  ]);
});

test('two rows of one figure that say different things say nothing', () => {
  const table = data(
    '1\t% of visits made on time\tQ2\t92\tMosaic\t5 October 2022',
    '1\t% of visits made on time\tQ2\t92\tA spreadsheet\t6 October 2022',
  );
  expect([...readSources(judgedGrid(CARD, 'Q2'), CARD, table ? [table] : [])]).toEqual([]);
});
