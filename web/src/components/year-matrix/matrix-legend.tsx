import { MEETING_STATES, MeetingMark } from '../marks/meeting-mark';
import classes from './matrix-legend.module.css';

/** The words of the shapes: in the matrix a mark stands without its own. */
export function MatrixLegend() {
  return (
    <ul className={classes.legend}>
      {MEETING_STATES.map((state) => (
        <li key={state}>
          <MeetingMark state={state} />
        </li>
      ))}
    </ul>
  );
}
