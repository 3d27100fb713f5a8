import { DeadlineMark, type DeadlineState } from '../../components/marks/deadline-mark';
import { MEETING_STATES, MeetingMark } from '../../components/marks/meeting-mark';
import { REMINDER_STATES, ReminderMark } from '../../components/marks/reminder-mark';
import { REPLIES, ReplyMark } from '../../components/marks/reply-mark';
import { SideMark } from '../../components/marks/side-mark';
import { PageHeader } from '../../components/page-header';
import { LineRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import classes from '../../features/dashboard/home.module.css';

const STATES: DeadlineState[] = ['open', 'soon', 'paused', 'met', 'late'];

export function MarksSheet() {
  return (
    <>
      <PageHeader
        title="Squares, circles, diamonds"
        lead="Shape says what it is, fill says how firm it is, the word is always there."
      />
      <div className={classes.columns}>
        <div>
          <Section title="Meetings">
            <Rows>
              {MEETING_STATES.map((state) => (
                <LineRow
                  key={state}
                  title={<MeetingMark state={state} size={20} />}
                  end={<MeetingMark state={state} strong />}
                />
              ))}
              <LineRow
                title={<MeetingMark state="expected" size={20} alert />}
                end={<MeetingMark state="expected" alert />}
              />
            </Rows>
          </Section>
          <Section title="Sides">
            <Rows>
              <LineRow title={<SideMark side="ours" />} />
              <LineRow title={<SideMark side="theirs" />} />
              <LineRow title={<SideMark side="both" />} />
            </Rows>
          </Section>
          <Section title="Reminders">
            <Rows>
              {REMINDER_STATES.map((state) => (
                <LineRow
                  key={state}
                  title={<ReminderMark state={state} size={20} />}
                  end={<ReminderMark state={state} />}
                />
              ))}
            </Rows>
          </Section>
        </div>
        <div>
          <Section title="Replies">
            <Rows>
              {REPLIES.map((reply) => (
                <LineRow key={reply} title={<ReplyMark reply={reply} size={20} />} end={<ReplyMark reply={reply} />} />
              ))}
            </Rows>
          </Section>
          {(['outside', 'inside'] as const).map((layer) => (
            <Section key={layer} title={`Deadlines, ${layer}`}>
              <Rows>
                {STATES.map((state) => (
                  <LineRow
                    key={state}
                    title={<DeadlineMark layer={layer} state={state} size={20} />}
                    end={<DeadlineMark layer={layer} state={state} />}
                  />
                ))}
              </Rows>
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}
