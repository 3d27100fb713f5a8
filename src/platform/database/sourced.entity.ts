import { Column, PrimaryColumn } from 'typeorm';
import type { Source, SourceDetail } from './source-mark.js';

/** A row of a tenant that carries a version and where it is known from. */
export abstract class Sourced {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' }) tenantId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** File and id in the catalogue, when it came from there. */
  @Column({ name: 'catalogue_id', type: 'text', nullable: true }) catalogueId!: string | null;
  @Column({ type: 'text' }) source!: Source;
  @Column({ name: 'source_detail', type: 'jsonb' }) sourceDetail!: SourceDetail;
  @Column({ name: 'confirmed_by', type: 'text', nullable: true }) confirmedBy!: string | null;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz', insert: false, update: false }) createdAt!: Date;
  @Column({ type: 'int', default: 1 }) version!: number;
}
