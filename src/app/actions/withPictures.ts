import type { PictureView, ReportState } from '../state/report';

const PLACE = /<p><img src="picture:(\d+)" alt="([^"]*)"([^>]*)><\/p>/g;

/** The same HTML with its pictures in it, by the row of their indicator; what has none is said in words in its place. */
export const withPictures = (html: string, pictures: Readonly<Record<string, string>>): string =>
  html.replace(PLACE, (_, row: string, alt: string, size: string) => {
    const source = pictures[row];
    return source === undefined ? `<p>${alt}</p>` : `<p><img src="${source}" alt="${alt}"${size}></p>`;
  });

/** Those drawn of these views; none where they were drawn of others: of another version, or of figures that changed. */
export const drawnOf = (
  of: readonly PictureView[],
  pictures: ReportState['pictures'],
): Readonly<Record<string, string>> => (pictures?.of === of ? pictures.drawn : NONE);
const NONE = {};
