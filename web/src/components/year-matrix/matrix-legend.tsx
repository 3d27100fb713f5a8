import { MEETING_STATES, MeetingMark, type MeetingState } from '../marks/meeting-mark';
import classes from './matrix-legend.module.css';

/** The words of the shapes: in the matrix a mark stands without its own. */
export function MatrixLegend({ states = MEETING_STATES }: { states?: readonly MeetingState[] }) {
  return (
    <ul className={classes.legend}>
      {states.map((state) => (
        <li key={state}>
          <MeetingMark state={state} />
        </li>
      ))}
    </ul>
  );
}
