import { Popover } from '@mantine/core';
import type { MouseEvent } from 'react';
import { MeetingGlyph } from '../marks/meeting-mark';
import { LANE_HEIGHT, type PlacedMark } from './year-matrix.rules';
import type { MatrixMark } from './year-matrix.types';
import classes from './year-matrix.module.css';

export interface MatrixCellProps {
  placed: PlacedMark;
  place: string;
  active: boolean;
  href: string | undefined;
  onFocus: () => void;
  onOpen: (mark: MatrixMark) => void;
}

/** One mark at its day, its label, and where it was moved from. */
export function MatrixCell(props: MatrixCellProps) {
  const { placed } = props;
  const { mark, label, left, width, movedFrom } = placed;
  return (
    <div role="gridcell" className={classes.cell} style={{ top: 8 + placed.lane * LANE_HEIGHT }}>
      {movedFrom && mark.movedFrom && (
        <>
          <span className={classes.before} style={{ left: movedFrom.left, width: movedFrom.width }} />
          <span
            className={classes.arrow}
            style={{ left: movedFrom.left + movedFrom.width + 2, width: left - movedFrom.left - movedFrom.width - 6 }}
          >
            <span className={classes.arrowWord}>{mark.movedFrom.label}</span>
          </span>
        </>
      )}
      {mark.details ? <DetailedMark {...props} /> : <OpeningMark {...props} />}
      {label && (
        <span
          aria-hidden="true"
          className={classes.label}
          data-side={label.side}
          data-crosses={label.crosses || undefined}
          data-alert={mark.alert || undefined}
          style={
            label.side === 'right'
              ? { left: left + width + label.gap }
              : { right: `calc(100% - ${left - label.gap}px)` }
          }
        >
          {label.text}
        </span>
      )}
    </div>
  );
}

/** Opens the page of the meeting. A link, so that it can be opened beside or copied. */
function OpeningMark({ placed, place, active, href, onFocus, onOpen }: MatrixCellProps) {
  const { mark, left, width } = placed;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(mark);
  };
  return (
    <a
      href={href}
      className={classes.mark}
      data-state={mark.state}
      data-alert={mark.alert || undefined}
      data-place={place}
      aria-label={mark.name}
      tabIndex={active ? 0 : -1}
      style={{ left, width }}
      onFocus={onFocus}
      onClick={open}
    >
      <Inside mark={mark} />
    </a>
  );
}

/** Shows what is known beside the mark: for what is expected there is no page yet. */
function DetailedMark({ placed, place, active, onFocus }: MatrixCellProps) {
  const { mark, left, width } = placed;
  return (
    <Popover width={340} position="bottom-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 120 }}>
      <Popover.Target>
        <button
          type="button"
          className={classes.mark}
          data-state={mark.state}
          data-alert={mark.alert || undefined}
          data-place={place}
          aria-label={mark.name}
          tabIndex={active ? 0 : -1}
          style={{ left, width }}
          onFocus={onFocus}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.details} data-alert={mark.alert || undefined}>
        {mark.details}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Ticks and crosses keep the state readable in grey and on paper. */
function Inside({ mark }: { mark: MatrixMark }) {
  if (mark.state !== 'held' && mark.state !== 'postponed') return null;
  return (
    <span className={classes.sign}>
      <MeetingGlyph state={mark.state} size={13} />
    </span>
  );
}
