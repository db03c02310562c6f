import { seenText } from './inert';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, safe inside an element and inside a quoted attribute; nothing in it turns the text around it. */
export const escapeHtml = (text: string): string =>
  seenText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
