import { Column, Entity } from 'typeorm';
import { Sourced } from '../platform/database/sourced.entity.js';
import type { CadenceKind, SeriesDutyRow, SeriesParticipantRow, SeriesTopicRow } from './series.types.js';

/** A promise of meetings, as it is stated. */
@Entity('series')
export class Series extends Sourced {
  @Column({ name: 'title_en', type: 'text', nullable: true }) titleEn!: string | null;
  @Column({ name: 'title_tr', type: 'text', nullable: true }) titleTr!: string | null;
  @Column({ name: 'body_id', type: 'uuid', nullable: true }) bodyId!: string | null;
  @Column({ name: 'organization_id', type: 'uuid', nullable: true }) organizationId!: string | null;
  @Column({ name: 'mechanism_type_id', type: 'uuid', nullable: true }) mechanismTypeId!: string | null;
  @Column({ name: 'cadence_kind', type: 'text' }) cadenceKind!: CadenceKind;
  @Column({ name: 'cadence_times', type: 'int', nullable: true }) cadenceTimes!: number | null;
  /** Year, two years, term and the like, as stated. */
  @Column({ name: 'cadence_period', type: 'text', nullable: true }) cadencePeriod!: string | null;
  @Column({ name: 'usual_month', type: 'int', nullable: true }) usualMonth!: number | null;
  /** In the words of its source. */
  @Column({ name: 'cadence_statement', type: 'text', nullable: true }) cadenceStatement!: string | null;
  @Column({ name: 'dates_announced_by', type: 'text', nullable: true }) datesAnnouncedBy!: string | null;
  @Column({ name: 'usual_city', type: 'text', nullable: true }) usualCity!: string | null;
  @Column({ name: 'usual_country', type: 'text', nullable: true }) usualCountry!: string | null;
  @Column({ name: 'host_rule', type: 'text', nullable: true }) hostRule!: string | null;
  /** Each with what it stands on. */
  @Column({ type: 'jsonb' }) participants!: SeriesParticipantRow[];
  @Column({ type: 'jsonb' }) topics!: SeriesTopicRow[];
  @Column({ type: 'jsonb' }) duties!: SeriesDutyRow[];
  @Column({ type: 'text', array: true }) notes!: string[];
}
