import { useMemo } from 'react';
import classes from './year-pattern.module.css';

const ROWS = 19;
const ROW_HEIGHT = 47.4;
const HEIGHT = ROWS * ROW_HEIGHT;
const WIDTH = 620;
const TODAY = 0.285;

type Kind = 'held' | 'confirmed' | 'tentative' | 'window' | 'expected' | 'cancelled';

interface Drawn {
  row: number;
  left: number;
  width: number;
  kind: Kind;
}

/** A year of an office, in marks: what is past, what is firm, what is to come. Drawn by rule, the same on every visit. */
export function YearPattern() {
  const marks = useMemo(drawYear, []);
  return (
    <div className={classes.pattern} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMid slice" focusable="false">
        <g className={classes.grid}>
          {Array.from({ length: 12 }, (_, month) => (
            <path key={`m${month}`} d={`M${((month + 1) * WIDTH) / 12} 0v${HEIGHT}`} />
          ))}
          {Array.from({ length: ROWS }, (_, row) => (
            <path key={`r${row}`} d={`M0 ${row * ROW_HEIGHT}h${WIDTH}`} />
          ))}
        </g>
        {marks.map((mark) => (
          <MarkShape key={`${mark.row}-${mark.left}`} mark={mark} />
        ))}
        <path className={classes.today} d={`M${TODAY * WIDTH} 0v${HEIGHT}`} />
      </svg>
    </div>
  );
}

function MarkShape({ mark }: { mark: Drawn }) {
  const x = mark.left * WIDTH;
  const y = mark.row * ROW_HEIGHT + 14;
  const height = 19;
  const box = { x, y, width: mark.width, height, rx: 3 };
  switch (mark.kind) {
    case 'window':
      return (
        <g className={classes.outline}>
          <rect {...box} />
          {Array.from({ length: Math.floor((mark.width - height) / 7) + 1 }, (_, line) => (
            <path key={line} d={`M${x + line * 7 + 1} ${y + height - 1}l${height - 2} -${height - 2}`} />
          ))}
        </g>
      );
    case 'cancelled':
      return (
        <g className={classes.faint}>
          <rect {...box} />
          <path d={`M${x} ${y}l${mark.width} ${height}M${x + mark.width} ${y}l-${mark.width} ${height}`} />
        </g>
      );
    default:
      return <rect {...box} className={classes[mark.kind]} />;
  }
}

function drawYear(): Drawn[] {
  const chance = randomFrom(1990);
  const marks: Drawn[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    let left = 0.02 + chance() * 0.1;
    while (left < 0.94) {
      const mark = drawMark(row, left, chance());
      if (!(left < TODAY && left + mark.width / WIDTH > TODAY - 0.01)) marks.push(mark);
      left += mark.width / WIDTH + 0.1 + chance() * 0.17;
    }
  }
  return marks;
}

function drawMark(row: number, left: number, dice: number): Drawn {
  if (left < TODAY) {
    if (dice < 0.12) return { row, left, width: 22, kind: 'cancelled' };
    return { row, left, width: dice > 0.6 ? 56 : dice > 0.4 ? 22 : 15, kind: 'held' };
  }
  if (dice < 0.05) return { row, left, width: 58, kind: 'window' };
  if (dice < 0.09) return { row, left, width: 58, kind: 'expected' };
  const firm = dice < 0.62 - (left - TODAY) * 0.75;
  return { row, left, width: dice > 0.85 ? 22 : 15, kind: firm ? 'confirmed' : 'tentative' };
}

/** A small linear congruential generator: the pattern must not change between two looks. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
