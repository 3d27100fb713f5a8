import { useElementSize } from '@mantine/hooks';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/use-dates';
import { MeetingGlyph } from '../marks/meeting-mark';
import { TextButton } from '../text-button';
import { textMeasure } from '../year-matrix/text-measure';
import { leftOf, placeMarks, placeSpans, scaleOf, ticksOf, type PlacedSpan, type Scale } from './time-lanes.rules';
import type { Lane, LaneSpan } from './time-lanes.types';
import classes from './time-lanes.module.css';

const ROW = 33;
/** Marks that would cover each other stand closer under each other than spans do. */
const MARK_ROW = 24;

/** A lane grows no deeper than this by itself, and a list no longer; the rest is a press away. */
const ROWS_AT_MOST = 4;
const LINES_AT_MOST = 6;

/** What a body was and who served it, each on a lane of its own over the same years. On a phone the same stands as a list. */
export function TimeLanes({ lanes }: { lanes: Lane[] }) {
  const { t } = useTranslation();
  const { today, dates } = useDates();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scale = useMemo(() => scaleOf(lanes, today, width), [lanes, today, width]);
  return (
    <>
      <div className={classes.lanes}>
        <div className={classes.axis} aria-hidden="true">
          <span className={classes.label} />
          <div ref={ref} className={classes.track}>
            {width > 0 &&
              ticksOf(scale).map((year) => (
                <span key={year} className={classes.year} style={{ left: leftOf(`${year}-01-01`, scale) }}>
                  {year}
                </span>
              ))}
          </div>
        </div>
        {width > 0 && (
          <div className={classes.body}>
            <Grid scale={scale} today={leftOf(today, scale)} />
            <ul>
              {lanes.map((lane) => (
                <LaneRow key={lane.key} lane={lane} scale={scale} />
              ))}
            </ul>
          </div>
        )}
        <span className={classes.hidden}>{t('timeLanes.today', { day: dates.day(today) })}</span>
      </div>
      <LaneList lanes={lanes} />
    </>
  );
}

function Grid({ scale, today }: { scale: Scale; today: number }) {
  return (
    <div className={classes.grid} aria-hidden="true">
      {ticksOf(scale).map((year) => (
        <span key={year} className={classes.tick} style={{ left: leftOf(`${year}-01-01`, scale) }} />
      ))}
      <span className={classes.today} style={{ left: today }} />
    </div>
  );
}

function LaneRow({ lane, scale }: { lane: Lane; scale: Scale }) {
  const spans = useMemo(() => placeSpans(lane.spans ?? [], scale, (text) => textMeasure(text, true)), [lane, scale]);
  const marks = useMemo(() => placeMarks(lane.marks ?? [], scale), [lane, scale]);
  const [isWhole, setWhole] = useState(false);
  const rest = [...spans, ...marks].filter(({ row }) => row >= ROWS_AT_MOST).length;
  const shown = <Placed extends { row: number }>(placed: Placed[]) =>
    isWhole ? placed : placed.filter(({ row }) => row < ROWS_AT_MOST);
  const rowsOf = (placed: { row: number }[]) => Math.max(0, ...shown(placed).map(({ row }) => row + 1));
  const height = Math.max(ROW, rowsOf(spans) * ROW, rowsOf(marks) * MARK_ROW + ROW - MARK_ROW);
  return (
    <li className={classes.lane}>
      <span className={classes.label}>
        {lane.label}
        {rest > 0 && !isWhole && <More count={rest} onClick={() => setWhole(true)} />}
      </span>
      <div className={classes.track} style={{ height }}>
        {shown(spans).map((placed) => (
          <Span key={placed.span.key} placed={placed} />
        ))}
        {shown(marks).map(({ mark, left, row }) => (
          <span key={mark.key} className={classes.mark} style={{ left, top: row * MARK_ROW + (ROW - MARK_ROW) / 2 }}>
            {mark.link(<MeetingGlyph state={mark.state} size={13} />, mark.name)}
          </span>
        ))}
      </div>
    </li>
  );
}

function Span({ placed: { span, left, width, row, label } }: { placed: PlacedSpan }) {
  const top = row * ROW + 4;
  return (
    <Fragment>
      <div
        className={classes.span}
        style={{ left, width, top }}
        title={span.full}
        data-tone={span.tone}
        data-disputed={span.disputed || undefined}
        data-fade={span.undated ? 'both' : span.from === null ? 'start' : undefined}
        data-open={(span.to === null && !span.undated) || undefined}
      >
        <span className={classes.hidden}>{span.full}</span>
        {(label === 'inside' || label === 'short') && (
          <span className={classes.text} aria-hidden="true">
            {label === 'short' ? span.short : span.text}
          </span>
        )}
      </div>
      {(label === 'left' || label === 'right') && (
        <span
          className={classes.beside}
          aria-hidden="true"
          data-tone={span.tone}
          style={label === 'right' ? { left: left + width, top } : { left, top, transform: 'translateX(-100%)' }}
        >
          {span.text}
        </span>
      )}
    </Fragment>
  );
}

/** The lanes as words: what a phone and a sheet of paper show. */
function LaneList({ lanes }: { lanes: Lane[] }) {
  return (
    <dl className={classes.list}>
      {lanes
        .filter((lane) => lane.spans?.length)
        .map((lane) => (
          <div key={lane.key} className={classes.entry}>
            <dt>{lane.label}</dt>
            <LaneLines spans={[...(lane.spans ?? [])].reverse()} />
          </div>
        ))}
    </dl>
  );
}

function LaneLines({ spans }: { spans: LaneSpan[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? spans : spans.slice(0, LINES_AT_MOST);
  return (
    <dd>
      {shown.map((span) => (
        <div key={span.key} data-tone={span.tone} className={classes.line}>
          {span.full}
        </div>
      ))}
      {shown.length < spans.length && <More count={spans.length - shown.length} onClick={() => setWhole(true)} />}
    </dd>
  );
}

function More({ count, onClick }: { count: number; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={classes.more} data-no-print>
      <TextButton onClick={onClick}>{t('timeLanes.more', { count })}</TextButton>
    </span>
  );
}

/** What the fills mean. */
export function TimeLegend() {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      <span className={classes.key}>
        <span className={classes.swatch} data-tone="ours" aria-hidden="true" /> {t('timeLanes.ours')}
      </span>
      <span className={classes.key}>
        <span className={classes.swatch} data-tone="others" aria-hidden="true" /> {t('timeLanes.others')}
      </span>
      <span className={classes.key}>
        <span className={classes.swatch} data-tone="ours" data-disputed aria-hidden="true" /> {t('timeLanes.disputed')}
      </span>
    </span>
  );
}
