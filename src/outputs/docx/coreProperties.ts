import { escapeHtml } from '../escapeHtml';
import type { ReportFront } from '../../report/front';
import { xmlText } from './text';

/** The document's own properties. The library would state the moment it was made; here it is the moment given. */
export function coreProperties({ title, version, stamp, fields }: ReportFront, at: Date): string {
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  const said = (text: string): string => escapeHtml(xmlText(text));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${said(`${title}. ${version}`)}</dc:title>`,
    `<dc:subject>${said([fields.committee, fields.date].filter((text) => text !== '').join(', '))}</dc:subject>`,
    `<dc:creator>${said(fields.author === '' ? 'Scorecard Pane' : fields.author)}</dc:creator>`,
    `<cp:keywords>${said(stamp)}</cp:keywords>`,
    `<dc:language>en-GB</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}
