const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The width of a label in the matrix's font, remembered: a year repeats its places. */
export function textMeasure(text: string, strong: boolean): number {
  const key = strong ? `!${text}` : text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 6.5;
  context.font = `${strong ? 600 : 400} 13px 'Source Sans 3 Variable', sans-serif`;
  const width = Math.ceil(context.measureText(text).width) + 1;
  widths.set(key, width);
  return width;
}
