import { measureZoo } from './zoo/measureZoo';
import { renderZoo } from './zoo/renderZoo';
import { ZOOS } from './zoo/truth';

test.each(ZOOS)('%s workbooks of other people: no wrong status, and nothing falls', async (zoo) => {
  const measured = await measureZoo(zoo);
  expect(measured.length).toBeGreaterThan(6);
  const { lines, falls } = renderZoo(zoo, measured);
  expect(falls).toEqual([]);
  expect(lines.join('\n')).toContain('right status, or rightly none');
});
