import { Column, Entity } from 'typeorm';
import { Sourced } from '../platform/database/sourced.entity.js';
import type { MeetingKind, MeetingState, Mode } from './meetings.types.js';

/** One row and one calendar UID for life, whatever dates it had. */
@Entity('meetings')
export class Meeting extends Sourced {
  @Column({ name: 'series_id', type: 'uuid', nullable: true }) seriesId!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'mechanism_id', type: 'uuid', nullable: true }) mechanismId!: string | null;
  @Column({ name: 'label_en', type: 'text', nullable: true }) labelEn!: string | null;
  @Column({ name: 'label_tr', type: 'text', nullable: true }) labelTr!: string | null;
  @Column({ name: 'number_label', type: 'text', nullable: true }) numberLabel!: string | null;
  /** Label and number together, made by the database; never written here. */
  @Column({ name: 'title_en', type: 'text', nullable: true, select: false, insert: false, update: false }) titleEn?:
    string | null;
  @Column({ name: 'title_tr', type: 'text', nullable: true, select: false, insert: false, update: false }) titleTr?:
    string | null;
  @Column({ type: 'text' }) kind!: MeetingKind;
  @Column({ type: 'text' }) state!: MeetingState;
  @Column({ name: 'state_reason', type: 'text', nullable: true }) stateReason!: string | null;
  @Column({ type: 'text', nullable: true }) mode!: Mode | null;
  @Column({ type: 'text', nullable: true }) venue!: string | null;
  @Column({ type: 'text', nullable: true }) city!: string | null;
  @Column({ type: 'text', nullable: true }) country!: string | null;
  @Column({ name: 'letter_date', type: 'date', nullable: true }) letterDate!: string | null;
  @Column({ name: 'letter_number', type: 'text', nullable: true }) letterNumber!: string | null;
  @Column({ type: 'int', nullable: true }) quota!: number | null;
  @Column({ type: 'text', nullable: true }) notes!: string | null;
  /** A successor names what it replaces. */
  @Column({ name: 'replaces_id', type: 'uuid', nullable: true }) replacesId!: string | null;
  /** SEQUENCE of RFC 5545: rises when date, time or place change, and on cancel. */
  @Column({ name: 'calendar_sequence', type: 'int' }) calendarSequence!: number;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo!: boolean;
  /** Days of the date in force, copied by the database for lists; never read or written here. */
  @Column({ name: 'start_date', type: 'date', nullable: true, select: false, insert: false, update: false })
  startDate?: string | null;
  @Column({ name: 'end_date', type: 'date', nullable: true, select: false, insert: false, update: false }) endDate?:
    string | null;
  /** Folded by the database for whoever searches; never read or written here. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false }) search?: string | null;
}
