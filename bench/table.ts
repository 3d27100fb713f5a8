/** One line of the result: a figure, its floor, and the goal it is held against. */
export interface Figure {
  what: string;
  value: string;
  floor: string;
  ratio: string;
  goal: string;
  met: boolean;
}

export function printTable(figures: Figure[]): void {
  const head = { what: 'what', value: 'ours', floor: 'floor', ratio: 'ratio', goal: 'goal', met: '' };
  const lines = [head, ...figures.map((figure) => ({ ...figure, met: figure.met ? 'met' : 'MISSED' }))];
  const widths = (['what', 'value', 'floor', 'ratio', 'goal', 'met'] as const).map(
    (key) => [key, Math.max(...lines.map((line) => line[key].length))] as const,
  );
  for (const line of lines)
    process.stdout.write(
      `${widths
        .map(([key, width]) => line[key].padEnd(width))
        .join('  ')
        .trimEnd()}\n`,
    );
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
