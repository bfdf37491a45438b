/** Measures the ink of text: where the strokes of the letters really are, which no box of the page's layout tells. */

/** Ink of a stretch of text against its baseline, in the same pixels as its box. */
export type Ink = { ascent: number; descent: number; baseline: number };

type Colour = [red: number, green: number, blue: number, alpha: number];

export class InkMeter {
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #colours = new Map<string, Colour>();

  constructor() {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('this browser draws no canvas, so badges cannot be measured');
    this.#context = context;
  }

  /** The ink of `text`, set as its element is, in a line box that reaches from `box.top` over `box.height`. */
  measure(text: string, style: CSSStyleDeclaration, box: { top: number; height: number }): Ink {
    this.#context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const set = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
    const metrics = this.#context.measureText(set);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = metrics;
    // A page that is scaled has larger boxes than its fonts say.
    const scale = Math.abs(box.height / (above + below) - 1) > 0.1 ? box.height / (above + below) : 1;
    return {
      ascent: metrics.actualBoundingBoxAscent * scale,
      descent: metrics.actualBoundingBoxDescent * scale,
      baseline: box.top + (box.height + (above - below) * scale) / 2,
    };
  }

  /** Width of `text` in the given font. */
  width(text: string, font: string): number {
    this.#context.font = font;
    return this.#context.measureText(text).width;
  }

  /** A colour of any CSS notation as the four numbers a screen shows, each from 0 to 255. */
  colour(notation: string): Colour {
    const known = this.#colours.get(notation);
    if (known !== undefined) return known;
    this.#context.clearRect(0, 0, 1, 1);
    this.#context.fillStyle = '#000';
    this.#context.fillStyle = notation;
    this.#context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = this.#context.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha];
    this.#colours.set(notation, colour);
    return colour;
  }

  /** Perceived lightness of a colour from 0 to 1 (the luma of ITU-R BT.709). */
  lightness(notation: string): number {
    const [red, green, blue] = this.colour(notation);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }
}
