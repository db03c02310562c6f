import JSZip from 'jszip';
import { inCouncilStyle } from '../../../../src/outputs/docx/inCouncilStyle';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { makeReport } from '../../../../src/report/makeReport';
import { judgedPublished } from '../../../fixtures/judged';

// A council's document is used for its look. Whatever it says, in the open or out of sight, stays behind: it may be last
// quarter's internal report, with its small counts.

const SECRET = 'three of seven children';
const AT = new Date(2026, 0, 1);

async function lastQuarters(own: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(own);
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const relate = async (path: string, type: string, target: string): Promise<void> => {
    const relation = `<Relationship Id="rId9${target.length}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    zip.file(path, (await text(path)).replace('</Relationships>', `${relation}</Relationships>`));
  };
  const said = `<w:p><w:r><w:t>${SECRET}</w:t></w:r></w:p>`;
  zip.file('word/document.xml', (await text('word/document.xml')).replace('<w:body>', `<w:body>${said}`));
  zip.file('word/comments.xml', `<w:comments>${SECRET}</w:comments>`);
  zip.file('word/charts/chart99.xml', `<c:chart>${SECRET}</c:chart>`);
  zip.file('word/embeddings/Sheet99.xlsx', SECRET);
  zip.file('customXml/item1.xml', `<data>${SECRET}</data>`);
  zip.file('docProps/custom.xml', `<Properties>${SECRET}</Properties>`);
  zip.file('docProps/app.xml', `<Properties><TitlesOfParts>${SECRET}</TitlesOfParts></Properties>`);
  zip.file('docProps/thumbnail.jpeg', SECRET);
  zip.file(
    'word/settings.xml',
    (await text('word/settings.xml')).replace(
      '</w:settings>',
      `<w:docVars><w:docVar w:name="q" w:val="${SECRET}"/></w:docVars><w:mailMerge><w:query w:val="${SECRET}"/></w:mailMerge></w:settings>`,
    ),
  );
  for (const [type, target] of [
    ['comments', 'comments.xml'],
    ['chart', 'charts/chart99.xml'],
    ['package', 'embeddings/Sheet99.xlsx'],
    ['customXml', '../customXml/item1.xml'],
  ] as const)
    await relate('word/_rels/document.xml.rels', type, target);
  await relate('_rels/.rels', 'metadata/thumbnail', 'docProps/thumbnail.jpeg');
  return zip.generateAsync({ type: 'uint8array' });
}

test('nothing a council’s document says goes along with its look', async () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const made = makeReport(judged, [], {
    template: 'scorecard',
    columns: ['ref', 'title', 'periods'],
    version: 'public',
  });
  if (made.kind !== 'made') throw new Error('No public version.');
  const own = new Uint8Array(await renderDocx(made.report, AT));
  const council = await lastQuarters(own);
  const zip = await JSZip.loadAsync(await inCouncilStyle(made.report, own, council, AT));
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const saying = await Promise.all(
    files.map(async (file) => ((await file.async('string')).includes(SECRET) ? [file.name] : [])),
  );
  expect(saying.flat()).toEqual([]);
  // What leads to a part that is gone would make Word call the document damaged.
  const roots = (await zip.file('_rels/.rels')?.async('string')) ?? '';
  const targets = [...roots.matchAll(/Target="([^"]+)"/g)].map(([, target = '']) =>
    target.replace(/^\//, ''),
  );
  expect(targets.filter((target) => !zip.file(target))).toEqual([]);
  expect(targets).toEqual(expect.arrayContaining(['word/document.xml', 'docProps/core.xml']));
});
