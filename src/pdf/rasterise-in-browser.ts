import type { Picture, Rasterise } from './picture.ts';

/** High enough that no edge of a letter looks worn. */
const QUALITY = 0.95;

/** Dots for each point: 300 to the inch, sharp on paper. */
const scale = 300 / 72;

/**
 * Gives a picture of text drawn with the fonts of the system, so that shaping and direction are right in any script.
 * The PDF keeps the real text beside the picture. Undefined where the browser offers no canvas.
 */
export const rasteriseInBrowser: Rasterise = (text, size, strong): Picture | undefined => {
  const canvas = document.createElement('canvas');
  const measuring = canvas.getContext('2d');
  if (measuring === null) return undefined;

  const font = `${strong ? '700 ' : ''}${size * scale}px "Noto Sans", system-ui, sans-serif`;
  measuring.font = font;
  const metrics = measuring.measureText(text);
  const ascent = Math.ceil(Math.max(metrics.actualBoundingBoxAscent, size * scale * 0.8)) + 2;
  const descent = Math.ceil(Math.max(metrics.actualBoundingBoxDescent, 0)) + 2;
  const left = Math.ceil(Math.max(metrics.actualBoundingBoxLeft, 0));
  const right = Math.ceil(Math.max(metrics.actualBoundingBoxRight, metrics.width));

  canvas.width = Math.max(1, left + right + 2);
  canvas.height = ascent + descent;
  const drawing = canvas.getContext('2d'); // a change of size resets the context
  if (drawing === null) return undefined;
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.fillStyle = '#0b0c0c';
  drawing.font = font;
  drawing.fillText(text, left, ascent);
  return {
    jpeg: canvas.toDataURL('image/jpeg', QUALITY),
    width: canvas.width / scale,
    height: canvas.height / scale,
    ascent: ascent / scale,
  };
};
