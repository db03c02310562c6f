import { webLightTheme } from '@fluentui/react-components';
import type { PictureView } from '../../app/state/state';
import { drawTrend } from '../indicators/drawTrend';

/** Twice as many dots as it is wide: it is printed. */
const SHARP = 2;

/**
 * An indicator's trend as a PNG in a data address, in the light colours of the chart on its card: what a clipboard takes
 * along. Rejects where the browser cannot draw it.
 */
export async function drawPicture(picture: PictureView, width: number, height: number): Promise<string> {
  const drawn = drawTrend(picture, width, height);
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  if (!svg) throw new Error('There is no drawing.');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('font-family', 'Arial, Helvetica, sans-serif');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(inLight(new XMLSerializer().serializeToString(svg)))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('There is no canvas.');
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

/** The theme's variables as the colours of the light one: a picture stands alone, on paper. */
const inLight = (svg: string): string =>
  svg.replace(/var\(--([A-Za-z0-9]+)\)/g, (all, name: string) => {
    const colour = (webLightTheme as unknown as Readonly<Record<string, string>>)[name];
    return colour ?? all;
  });
