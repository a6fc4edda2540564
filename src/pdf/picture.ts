/** A word drawn as a picture. Sizes are in points; `ascent` is the part above the baseline. */
export interface Picture {
  /** A JPEG as a data address: a PDF holds it as it is, so that nothing has to decode pictures. */
  readonly jpeg: string;
  readonly width: number;
  readonly height: number;
  readonly ascent: number;
}

/** Draws text at a type size in points; undefined when this place has nothing to draw with. */
export type Rasterise = (text: string, size: number, strong: boolean) => Picture | undefined;
