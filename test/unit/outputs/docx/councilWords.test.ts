import JSZip from 'jszip';
import { inCouncilStyle } from '../../../../src/outputs/docx/inCouncilStyle';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { printedAround } from '../../../../src/outputs/docx/councilStyle';
import { NO_FIELDS } from '../../../../src/report/fields';
import { makeReport } from '../../../../src/report/makeReport';
import { judgedPublished } from '../../../fixtures/judged';

// A council's document is used for its look. Whatever it says, in the open or out of sight, stays behind: it may be last
// quarter's internal report, with its small counts.

/** A public version in a council's style. */
async function publicly(options: { readonly around?: readonly string[]; readonly committee?: string } = {}) {
  const { around = [], committee = '' } = options;
  return makeReport(judgedPublished('scorecard-2022-23-q3', 'Q3'), [], {
    template: 'scorecard',
    columns: ['ref', 'title', 'periods'],
    version: 'public',
    around,
    fields: { ...NO_FIELDS, committee },
  });
}

/** Our own document with other words in its header. */
async function headed(inner: string): Promise<Uint8Array> {
  const made = await publicly();
  if (made.kind !== 'made') throw new Error(made.kind);
  const zip = await JSZip.loadAsync(await renderDocx(made.report, AT));
  const xml = (await zip.file('word/header1.xml')?.async('string')) ?? '';
  zip.file('word/header1.xml', xml.replace('</w:hdr>', `${inner}</w:hdr>`));
  return zip.generateAsync({ type: 'uint8array' });
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

test('what a header says is read whole, whatever runs it is cut into; our own stamp on it goes', async () => {
  const council = await headed(
    `<w:p>${run('Of the leavers, 3 ')}${run('of 64 were in cust')}${run('ody &amp; care')}</w:p>` +
      '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>two boys</w:delText></w:r></w:del></w:p>' +
      '<w:p><w:r><w:pict><v:shape><v:textpath string="Draft of 4 children"/></v:shape></w:pict></w:r></w:p>',
  );
  const around = await printedAround(council);
  expect(around).toEqual(
    expect.arrayContaining(['Of the leavers, 3 of 64 were in custody & care', 'Draft of 4 children']),
  );
  expect(around.join('\n')).not.toMatch(/two boys|Public version|Not yet approved/);
  expect(await publicly({ around })).toMatchObject({
    kind: 'told-in-words',
    places: expect.arrayContaining([
      { what: 'around', text: 'Of the leavers, 3 of 64 were in custody & care', words: ['3 of 64'] },
      { what: 'around', text: 'Draft of 4 children', words: ['4'] },
    ]),
  });
});

test.each([
  ['Not for publication', '', 'told-in-words'],
  ['London Borough of Barnet', 'Harrow Council, Corporate Parenting Panel', 'told-in-words'],
  ['London Borough of Harrow', 'Harrow Council, Corporate Parenting Panel', 'made'],
  ['London Borough of Barnet', 'Corporate Parenting Panel', 'made'],
  ['Page 3 of 12', '', 'made'],
  ['Children’s Services, quarter 3 of 2022-23', '', 'made'],
])('a page headed “%s” for “%s”: %s', async (text, committee, kind) => {
  expect((await publicly({ around: [text], committee })).kind).toBe(kind);
});

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
