import { escapeHtml } from '../html';
import { xmlText } from './text';

/** The document's own properties. The library would state the moment it was made; here it is the moment given. */
export function coreProperties(title: string, at: Date): string {
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(xmlText(title))}</dc:title><dc:creator>Scorecard Pane</dc:creator>`,
    `<dc:language>en-GB</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}
