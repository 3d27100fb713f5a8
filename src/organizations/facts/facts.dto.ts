import { Id, Nullable, Optional, PartialDate, Text } from '../../platform/http/fields.js';
import { SourceMarkView } from '../../platform/http/source-mark.dto.js';

export class FactView {
  id!: string;
  text!: string;
  /** The period it is about, as precise as it is known. */
  statedFrom!: string | null;
  statedTo!: string | null;
  source!: SourceMarkView;
  version!: number;
}

/** A fact about one thing: an organization, a body, an institution or a kind of mechanism. */
export class NewFact {
  @Optional() @Id() organizationId?: string;
  @Optional() @Id() bodyId?: string;
  @Optional() @Id() institutionId?: string;
  @Optional() @Id() mechanismTypeId?: string;
  @Text(2000) text!: string;
  @Nullable() @PartialDate() statedFrom?: string | null;
  @Nullable() @PartialDate() statedTo?: string | null;
}

export class ChangedFact {
  @Optional() @Text(2000) text?: string;
  @Nullable() @PartialDate() statedFrom?: string | null;
  @Nullable() @PartialDate() statedTo?: string | null;
}

/** Where the seed and a public page disagree, and what was done about it. */
export class DiscrepancyView {
  id!: string;
  seedSays!: string | null;
  publicSays!: string | null;
  treatment!: string;
  source!: SourceMarkView;
  version!: number;
}

export class ChangedDiscrepancy {
  @Text(2000) treatment!: string;
}

export class FactsQuery {
  @Optional() @Id() institutionId?: string;
  @Optional() @Id() mechanismTypeId?: string;
}

export class FactList {
  items!: FactView[];
  discrepancies!: DiscrepancyView[];
}
